export function shortNames(files: readonly string[]): readonly string[];
