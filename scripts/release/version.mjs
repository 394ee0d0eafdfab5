// `npm version` runs this: manifest.json and versions.json follow package.json.
import { readFileSync, writeFileSync } from "node:fs";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const write = (file, data) => writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);

const { version } = read("package.json");
const manifest = { ...read("manifest.json"), version };
write("manifest.json", manifest);
write("versions.json", { ...read("versions.json"), [version]: manifest.minAppVersion });
