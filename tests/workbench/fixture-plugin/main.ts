import { StateField, type EditorState } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import {
  ItemView,
  MarkdownRenderChild,
  Menu,
  Notice,
  Plugin,
  PluginSettingTab,
  requestUrl,
  requireApiVersion,
  type Setting,
  type SettingDefinitionItem,
  type WorkspaceLeaf,
} from "obsidian";

const viewType = "fixture-panel";

class FixturePanel extends ItemView {
  override getViewType(): string {
    return viewType;
  }

  override getDisplayText(): string {
    return "Fixture";
  }

  override async onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: "fixture-panel", text: "The fixture's panel" });
    const link = this.contentEl.createEl("a", { cls: "fixture-link", text: "Alpha" });
    link.addEventListener("mouseover", (event) => {
      this.app.workspace.trigger("hover-link", { event, source: "fixture", hoverParent: this.leaf, targetEl: link, linktext: "Alpha" });
    });
    link.addEventListener("contextmenu", (event) => {
      new Menu()
        .addItem((item) => item.setTitle("Say hello").onClick(() => new Notice("Hello from the menu")))
        .showAtMouseEvent(event);
    });
  }
}

/** Declared settings, and one line drawn by hand. */
class FixtureSettings extends PluginSettingTab {
  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [{
      type: "group",
      heading: "Looks",
      items: [
        { name: "Badges", control: { type: "toggle", key: "badges" } },
        { name: "Words", control: { type: "text", key: "words", validate: (value) => (value === "" ? "Say something" : undefined) } },
        {
          name: "Drawn by hand",
          render: (setting: Setting) => void setting.addButton((button) => button.setButtonText("Press").onClick(() => new Notice("Pressed"))),
        },
      ],
    }];
  }

  override display(): void {
    this.containerEl.setText("These settings need version 1.13.");
  }
}

class BadgeWidget extends WidgetType {
  override toDOM(view: EditorView): HTMLElement {
    return view.dom.ownerDocument.body.createDiv({ cls: "fixture-badge", text: "below a table" });
  }

  override eq(): boolean {
    return true;
  }
}

/** A badge at the end of every table, as the plugin's charts stand there. */
function badges({ doc }: EditorState): DecorationSet {
  const found = [];
  for (let line = 1; line <= doc.lines; line += 1) {
    const here = doc.line(line);
    const next = line < doc.lines ? doc.line(line + 1).text : "";
    if (here.text.startsWith("|") && !next.startsWith("|")) found.push(Decoration.widget({ widget: new BadgeWidget(), block: true, side: 1 }).range(here.to));
  }
  return Decoration.set(found);
}

const badgeField = StateField.define<DecorationSet>({
  create: badges,
  update: (value, transaction) => (transaction.docChanged ? badges(transaction.state) : value),
  provide: (field) => EditorView.decorations.from(field),
});

class BadgeChild extends MarkdownRenderChild {
  override onload(): void {
    this.containerEl.createDiv({ cls: "fixture-badge", text: "below a table" });
  }
}

export default class FixturePlugin extends Plugin {
  override async onload(): Promise<void> {
    this.registerView(viewType, (leaf: WorkspaceLeaf) => new FixturePanel(leaf));
    this.addCommand({
      id: "open-panel",
      name: "Open panel",
      callback: () => void this.app.workspace.ensureSideLeaf(viewType, "right", { active: true }),
    });
    this.addCommand({ id: "ask-the-network", name: "Ask the network", callback: () => void this.ask() });
    this.addRibbonIcon("star", "Fixture", () => new Notice("The fixture says hello"));
    this.addStatusBarItem().setText("fixture is on");
    this.registerEditorExtension(badgeField);
    this.registerMarkdownPostProcessor((element, context) => {
      for (const table of Array.from(element.querySelectorAll("table"))) {
        const under = element.createDiv("fixture-under-table");
        table.after(under);
        context.addChild(new BadgeChild(under));
      }
    });
    this.registerHoverLinkSource("fixture", { display: "Fixture", defaultMod: false });
    const saved: unknown = await this.loadData();
    if (requireApiVersion("1.13.0")) this.settings = { badges: true, words: "below", ...(typeof saved === "object" ? saved : {}) };
    this.addSettingTab(new FixtureSettings(this.app, this));
  }

  private async ask(): Promise<void> {
    try {
      await requestUrl("https://example.org/");
    } catch (error) {
      new Notice(error instanceof Error ? error.message : String(error));
    }
  }
}
