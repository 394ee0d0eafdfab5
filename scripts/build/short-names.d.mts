export function shortNames(files: readonly string[]): readonly string[];
export function chartNames(files: readonly string[]): readonly string[];
