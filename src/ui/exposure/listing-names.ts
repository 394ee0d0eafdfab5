import type { Actor } from "../../core/exposure/exposure";

/** Whether it can be bought, in words. */
export const listingNames: Record<Actor["listing"], string> = { public: "Public", private: "Private", none: "No security", unknown: "Listing not stated" };
