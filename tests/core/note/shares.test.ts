import { expect, test } from "vitest";
import { isOver } from "../../../src/core/note/shares";

test.each(["exited in 2024", "sold its whole stake", "wrote off", "former investor", "5% (former)", "formerly a minority shareholder", "held until 2021", "12% until 2023"])(
  "%s: the stake is over",
  (words) => expect(isOver(words)).toBe(true),
);

test.each(["managed by former executives", "Employees and former staff", "Meta (formerly Facebook)", "27%, IP rights until 2032", "sold down to 4%", "option until exercised"])(
  "%s: the stake is not over",
  (words) => expect(isOver(words)).toBe(false),
);
