import type { CivilDate } from "../../core/civil-date";
import type { ClockPort } from "../../engine/ports";

/** The user's own calendar day. */
export function localToday(): CivilDate {
  const now = new Date();
  return `${String(now.getFullYear()).padStart(4, "0")}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

export const windowClock: ClockPort = {
  today: localToday,
  pause: () => new Promise((resolve) => window.setTimeout(resolve, 0)),
};
