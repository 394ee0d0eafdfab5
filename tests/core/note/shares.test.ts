import { expect, test } from "vitest";
import { isOver } from "../../../src/core/note/shares";

test.each(["exited in 2024", "sold its whole stake", "wrote off", "former investor", "5% (former)", "formerly a minority shareholder", "held until 2021", "12% until 2023", "40%, sold", "40% (sold)", "Sold", "~~12%~~"])(
  "%s: the stake is over",
  (words) => expect(isOver(words)).toBe(true),
);

test.each(["managed by former executives", "Employees and former staff", "Meta (formerly Facebook)", "27%, IP rights until 2032", "sold down to 4%", "option until exercised", "12%, partly exited", "never exited", "12%, not sold", "partially divested in 2024"])(
  "%s: the stake is not over",
  (words) => expect(isOver(words)).toBe(false),
);
