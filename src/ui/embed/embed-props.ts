import type { Embed } from "../../core/embed/embed";
import type { PanelProps } from "../panel";

/** What the body of a block is drawn from. */
export interface EmbedProps extends PanelProps {
  readonly embed: Embed;
  /** The note that the block stands in. */
  readonly path: string;
  /** The note whose table a chart shows; null where no note has its name. Other kinds have none. */
  readonly source: { readonly path: string; readonly text: string; /** True where the page is made to be printed. */ readonly still: boolean } | null;
}
