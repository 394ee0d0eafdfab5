/** Why a text that opens like an amount is none. The words are shown to the user. */
export type Refusal =
  | "several amounts"
  | "an identifier"
  | "a process node"
  | "a counted thing with a name"
  | "a period with words after it"
  | "prose with an amount in it";

/** Tells a refusal from what was read. */
export function isRefusal(read: object | Refusal): read is Refusal {
  return typeof read === "string";
}
