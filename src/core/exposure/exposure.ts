/** The exposure survey: what other rooms import (exposure-maths.md). */
export { type ActorKey, hasNote } from "./actor-key";
export type { CapTable, Edge, Statement } from "./cap-table";
export type { Chain, ChainLimits } from "./chains";
export type { Claim } from "./claims";
export { defaultLimits, type Interest, type Interests, interestBetween, interestsBy, interestsOf } from "./interests";
export type { Interval } from "./interval";
export type { Money } from "./money";
export { actorsOf, capTableOf, edgesFrom, edgesInto, type ExposureSurvey, surveyExposure } from "./survey";
