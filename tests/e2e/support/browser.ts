import { chromium, type Browser } from "playwright-core";
import { findChromium } from "../../../scripts/find-chromium.mjs";

const quiet = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-default-apps", "--disable-domain-reliability", "--disable-client-side-phishing-detection", "--no-default-browser-check", "--metrics-recording-only",
];

let running: Promise<Browser> | null = null;

/** The one browser of this process, started when first asked for. */
export function browser(): Promise<Browser> {
  running ??= chromium.launch({ executablePath: findChromium(), headless: true, args: quiet });
  return running;
}

/** Ends the browser, if one was started. */
export async function closeBrowser(): Promise<void> {
  const ending = running;
  running = null;
  await (await ending)?.close();
}
