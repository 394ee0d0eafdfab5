/** A vault path as the app keeps it: single slashes, none at the ends, plain spaces, composed letters. The root is `/`. */
export function normalizePath(path: string): string {
  const plain = path.replace(/[\\/]+/g, "/").replace(/^\//, "").replace(/\/$/, "");
  return (plain || "/").replace(/[\u00A0\u202F]/g, " ").normalize("NFC");
}

/** The folder of a path: empty for what lies at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
