import type { DailyRule, Rule, TimelessRule } from "../rule";
import { updatedDisagree } from "./disagreement";
import { editedSince } from "./edited-since";
import { overdueExpectation } from "./expectation";
import { updatedInFuture } from "./future";
import { malformedDate } from "./malformed";
import { outrun } from "./outrun";
import { pastLimit } from "./past-limit";
import { unreadCadence } from "./unread-cadence";

/** Every rule, in the order in which a note's reasons are told. */
export const allRules: readonly Rule[] = [
  malformedDate, updatedInFuture, pastLimit, overdueExpectation, outrun, editedSince, updatedDisagree, unreadCadence,
];

/** Rules about a date that cannot be trusted: such notes come first and are never fresh. */
export const problemRules: ReadonlySet<string> = new Set([malformedDate.id, updatedInFuture.id]);

export const timelessRules: readonly TimelessRule[] = allRules.filter((rule) => rule.asked === "once");

export const dailyRules: readonly DailyRule[] = allRules.filter((rule) => rule.asked === "daily");
