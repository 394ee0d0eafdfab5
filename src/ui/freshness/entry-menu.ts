import { addDays, type CivilDate } from "../../core/civil-date";
import type { Dispatch, MenuItem } from "../action";

/** All that can be done with a note that wants another look. */
export function entryMenu(path: string, today: CivilDate, dispatch: Dispatch): readonly MenuItem[] {
  const snooze = (title: string, until: CivilDate | null): MenuItem => ({
    title, icon: "alarm-clock", section: "snooze", run: () => dispatch({ kind: "snooze", path, until, ask: until === null }),
  });
  return [
    { title: "Mark as checked today", icon: "check", section: "check", run: () => dispatch({ kind: "stamp", paths: [path] }) },
    { title: "Did not need work", icon: "thumbs-down", section: "check", run: () => dispatch({ kind: "dismiss", path }) },
    snooze("Snooze for a day", addDays(today, 1)),
    snooze("Snooze for a week", addDays(today, 7)),
    snooze("Snooze for a month", addDays(today, 30)),
    snooze("Snooze until…", null),
    { title: "Set cadence…", icon: "repeat", section: "cadence", run: () => dispatch({ kind: "set-cadence", path }) },
  ];
}
