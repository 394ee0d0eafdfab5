/** Parses YAML: its value, or what is wrong and on which line (from 0). The app and the command line each bring a library; the core has none. */
export type ReadYaml = (body: string) => { readonly value: unknown } | { readonly error: string; readonly line: number };
