import type { Actor, Claim } from "../../core/exposure/exposure";

/** What a line says of another actor, in a word. */
export const kindNames: Record<Claim["kind"], string> = { direct: "direct", indirect: "indirect", stake: "stake", holding: "holding", risk: "risk", parent: "parent" };

export const listingNames: Record<Actor["listing"], string> = { public: "Public", private: "Private", none: "No security", unknown: "Listing not stated" };
