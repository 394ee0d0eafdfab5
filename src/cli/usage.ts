/** What `dossier --help` prints. */
export const usage = `dossier scan       <vault> [--json | --report] [--path note.md]... [--today YYYY-MM-DD]
dossier stale      <vault> [--json | --tsv | --csv | --markdown] [--fail-over N] [--today YYYY-MM-DD]
dossier exposure   <vault> [--json | --tsv | --csv | --markdown] [--of "note.md or name"] [--today YYYY-MM-DD]
dossier benchmarks <vault> [--json | --tsv | --csv | --markdown] [--name benchmark]
dossier cells      reads a JSON array of {cell, header?} on standard input

For all that read a vault:
--words FILE       more words that mark a section, one rule a line (direct: who profits, profiteers)
--settings FILE    the plugin's data in the place of <vault>/.obsidian/plugins/dossier/data.json, which is used where it is there; none for the defaults`;
