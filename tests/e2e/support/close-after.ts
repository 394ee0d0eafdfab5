import { afterAll } from "vitest";
import { closeBrowser } from "./browser";
import { closeWorkbenches } from "./driver";

afterAll(async () => {
  await closeWorkbenches();
  await closeBrowser();
});
