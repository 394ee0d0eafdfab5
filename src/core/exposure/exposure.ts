/** The exposure survey: what other rooms import (exposure-maths.md). */
export { type Actor, actorOf, findActors, nameOf } from "./actor";
export { type ActorKey, hasNote } from "./actor-key";
export { type Amounts, amountsOf, type AmountThrough } from "./amounts";
export type { CapTable, Edge, Statement } from "./cap-table";
export type { Chain, ChainLimits } from "./chains";
export type { Claim } from "./claims";
export { exposureFindings, findingsAbout } from "./findings";
export { type Interest, type Interests, interestBetween, interestsBy, interestsOf, listLimits, openLimits } from "./interests";
export type { Interval } from "./interval";
export { type Loop, loopsIn, loopThrough } from "./loops";
export type { Money } from "./money";
export { type ExposureReport, reportExposure } from "./report";
export { type Size, sizeOf, type Valuation, valuationOf } from "./size";
export { actorsOf, capTableOf, edgesFrom, edgesInto, type ExposureSurvey, surveyExposure } from "./survey";
