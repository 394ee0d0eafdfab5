/** The exposure survey: what other rooms import (exposure-maths.md). */
export { type Actor, actorOf, findActors, listingNames, nameOf } from "./actor";
export { type ActorKey, hasNote } from "./actor-key";
export { type Amounts, amountsOf, type AmountThrough } from "./amounts";
export { type BestWay, bestWays } from "./best-ways";
export type { CapTable, Edge, Statement } from "./cap-table";
export type { Chain, ChainLimits } from "./chains";
export { type Claim, shareAndRemark } from "./claims";
export { claimsTable } from "./claims-table";
export type { Reach, WayInKind } from "./count-reach";
export { noFilter, type WayInFilter } from "./filter";
export { exposureFindings, findingsAbout } from "./findings";
export { type Interest, type Interests, interestBetween, interestsBy, interestsOf, listLimits, openLimits } from "./interests";
export type { Interval } from "./interval";
export type { Resolved } from "./ledger";
export { type Loop, loopsIn, loopThrough } from "./loops";
export { defaultMatrix, exposureMatrix, flowOf, type Matrix, type MatrixCell, type MatrixOptions, type Ribbon } from "./matrix";
export type { Money } from "./money";
export { booksIn, type Overlap, overlapOf, type OverlapRow } from "./overlap";
export { type NameDoubt, type NameInDoubt, namesInDoubt, takenText } from "./name-doubts";
export { type Portfolio, portfolioOf, portfoliosIn, type WeighedPosition } from "./portfolio";
export { type ExposedPosition, type PortfolioExposure, portfolioExposure, portfolioSubjects, portfolioThemes, type Subject, type WeightSum } from "./portfolio-exposure";
export { type ExposureReport, reportExposure } from "./report";
export { type Size, sizeOf, type Valuation, valuationOf } from "./size";
export { type ActorEntry, actorEntries, isKnown } from "./look-up";
export { actorsOf, capTableOf, edgesFrom, edgesInto, type ExposureSurvey, surveyExposure, surveyExposureInSteps } from "./survey";
export { type OwnershipNode, ownershipTree, type TreeDirection } from "./tree";
export { type ClaimsByKind, linesOf, namedBy, type Ranked, rankWaysIn, waysInOf } from "./ways-in";
export { interestShare, interestText, moneyText, partText, percentText, shareText, signedRangeText, signedText, statedText } from "./words";
export {
  flowTable, interestsTable, matrixTable, overlapTable, portfolioExposureTable, portfolioTable, rankingTable, waysTable,
} from "./copy-views";
export { footerOf, footerOfVault } from "./footer";
export {
  type ChainLink, type EdgeRow, type InterestRow, type InterestsView, type NoteView, noteView, openChain, type OwnersView, type WayGroup, type WayRow,
} from "./note-view";
export { describeExposure } from "./report-text";
export { summariseExposure } from "./snapshot";
export { type TwoSided, twoSided } from "./two-sided";
export { actorTags, type RankedRow, tagView, type VaultView, vaultView } from "./vault-view";
