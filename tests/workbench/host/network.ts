/** How often the plugin asked for the network. */
export const network = { calls: 0 };

/** There is no network here: every request is counted and fails as it does offline. */
export function requestUrl(_request: unknown): Promise<never> & Record<"arrayBuffer" | "json" | "text", Promise<never>> {
  network.calls += 1;
  const failing = Promise.reject<never>(new Error("net::ERR_INTERNET_DISCONNECTED"));
  return Object.assign(failing, { arrayBuffer: failing, json: failing, text: failing });
}

/** The older `requestUrl`, as offline. */
export async function request(asked: unknown): Promise<never> {
  return requestUrl(asked);
}
