// Finds a Chromium for the end-to-end tests; on Debian as root it installs one.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const how = `The end-to-end tests need a Chromium, and none was found. Get one:
  Debian, Ubuntu   sudo apt-get install chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask chromium
  Windows          winget install Google.Chrome
or name one: CHROMIUM=/path/to/chromium npm test`;

/** The path of a Chromium. Throws, saying how to get one, where there is none. */
export function findChromium() {
  const found = places.find((place) => place && existsSync(place));
  if (found) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "inherit" });
    return "/usr/bin/chromium";
  }
  throw new Error(how);
}
