import { Plugin } from "obsidian";
import { createApi, type DossierApi } from "./hosts/obsidian/api";
import { createDispatch } from "./hosts/obsidian/carry-out";
import { addChartView } from "./hosts/obsidian/chart-view";
import { addCharts } from "./hosts/obsidian/charts";
import { addBaseViews } from "./hosts/obsidian/base-views";
import { addCommandLine } from "./hosts/obsidian/command-line";
import { addPanelCommands } from "./hosts/obsidian/commands";
import { addEmbeds } from "./hosts/obsidian/embed";
import { addFreshnessSigns } from "./hosts/obsidian/freshness-marks";
import { addLookUp } from "./hosts/obsidian/look-up";
import { addNoteCommands } from "./hosts/obsidian/note-commands";
import { PanelView } from "./hosts/obsidian/panel-view";
import { panelKinds } from "./hosts/obsidian/panels";
import { addReport } from "./hosts/obsidian/report-view";
import { createSession, type Session } from "./hosts/obsidian/session";
import { DossierSettingTab } from "./hosts/obsidian/settings-tab";
import { watchEdits } from "./hosts/obsidian/watch-edits";

/** What runs of this file in a worker (browser/own-source.ts). */
export { startReading } from "./worker/worker";

/** Wires the parts that live in the app; nothing is read before the layout is ready. */
export default class DossierPlugin extends Plugin {
  #session: Session | null = null;
  /** For other plugins and scripts; null until the plugin is loaded. */
  api: DossierApi | null = null;

  override async onload(): Promise<void> {
    const session = await createSession(this, createDispatch);
    this.#session = session;
    for (const kind of panelKinds) this.registerView(kind.type, (leaf) => new PanelView(leaf, kind, session));
    addPanelCommands(this);
    addCharts(session);
    addChartView(session);
    addEmbeds(session);
    addFreshnessSigns(session);
    watchEdits(session);
    addLookUp(session);
    addNoteCommands(session);
    addReport(session);
    addBaseViews(session);
    addCommandLine(session);
    this.api = createApi(session);
    this.addSettingTab(new DossierSettingTab(this.app, session));
    this.registerHoverLinkSource("dossier", { display: "Dossier", defaultMod: true });
    this.app.workspace.onLayoutReady(() => session.start());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.#session?.reload();
  }
}
