export function withShorthands(code: string): string;
