import { BasesView, NullValue, requireApiVersion, type BasesAllOptions, type QueryController } from "obsidian";
import { showRows, type BaseAsk } from "./base-rows";
import type { Session } from "./session";

/** The kinds of view of a base: rows of its notes, which a base by itself does not see. */
const kinds = [
  ["dossier-results", "Benchmark results", "trophy"],
  ["dossier-rows", "Table rows", "rows-3"],
] as const;

const tableOptions: readonly BasesAllOptions[] = [
  { type: "text", key: "heading", displayName: "Heading", placeholder: "Any" },
  { type: "multitext", key: "columns", displayName: "Columns" },
];

/** What every base shows of itself: the row's note stands for it. */
const ownNames = ["file.name", "file.basename", "file.path", "file.file", "file.fullname"];

/** Views of bases that list what stands in the tables of their notes, where the app has Bases; where they are off, as soon as they are on. */
export function addBaseViews(session: Session): void {
  if (requireApiVersion("1.10.0")) {
    class RowsView extends BasesView {
      readonly #show: (ask: BaseAsk) => void;

      constructor(readonly type: string, controller: QueryController, container: HTMLElement) {
        super(controller);
        this.#show = showRows(session, this, container.createDiv("dossier-base"), (options) => {
          for (const [key, value] of Object.entries(options)) this.config.set(key, value);
          this.onDataUpdated();
        });
      }

      /** Entries are made anew each time, so their values are taken out. */
      override onDataUpdated(): void {
        const { data, config } = this;
        const properties = config.getOrder().filter((id) => !ownNames.includes(id));
        const [heading, columns, column] = [config.get("heading"), config.get("columns"), config.get("rowSort")];
        this.#show({
          groups: data.groupedData.map((group) => ({ name: group.hasKey() ? String(group.key) : data.groupedData.length > 1 ? "None" : "", paths: group.entries.map(({ file }) => file.path) })),
          properties: properties.map((id) => config.getDisplayName(id)),
          values: Object.fromEntries(data.data.map((entry) => [entry.file.path, properties.map((id) => {
            const value = entry.getValue(id);
            return value && !(value instanceof NullValue) ? value.toString() : "";
          })])),
          query: this.type === kinds[0][0] ? null : { heading: typeof heading === "string" ? heading : "", columns: Array.isArray(columns) ? columns.map(String) : [] },
          sort: typeof column === "string" ? { column, descending: config.get("rowSortDescending") === true } : null,
        });
      }
    }
    const waiting = new Set(kinds);
    const register = (): void => {
      for (const kind of waiting) {
        const [type, name, icon] = kind;
        const options = (): BasesAllOptions[] => (kind === kinds[0] ? [] : [...tableOptions]);
        if (session.plugin.registerBasesView(type, { name, icon, options, factory: (...given) => new RowsView(type, ...given) })) waiting.delete(kind);
      }
    };
    register();
    session.plugin.registerEvent(session.plugin.app.workspace.on("layout-change", register));
  }
}
