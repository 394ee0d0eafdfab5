/** What it takes for a note to name someone. */
export function WayHint({ headings = "Investment implications, Indirect exposure or Shareholders" }: { readonly headings?: string }) {
  return <p class="dossier-muted">{`A list under a heading such as ${headings} is enough.`}</p>;
}
