import type { CivilDate } from "../../core/civil-date";
import type { ClockPort } from "../../engine/ports";

/** The user's own calendar day. */
export function localToday(): CivilDate {
  const now = new Date();
  return `${String(now.getFullYear()).padStart(4, "0")}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

export const windowClock: ClockPort = {
  now: () => performance.now(),
  pause,
};

/** A message to oneself: timers that follow each other are held back for some milliseconds each. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
