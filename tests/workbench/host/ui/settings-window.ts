import type { App } from "../app/app";
import { Modal } from "./modal";
import type { SettingTab } from "./setting-tab";

/** The settings of the app: the plugins' tabs, and the window that shows them. */
export class SettingsHost {
  readonly pluginTabs: SettingTab[] = [];
  activeTab: SettingTab | null = null;
  #window: SettingsWindow | null = null;

  constructor(private readonly app: App) {}

  addSettingTab(tab: SettingTab): void {
    this.pluginTabs.push(tab);
    tab.update();
  }

  removeSettingTab(tab: SettingTab): void {
    if (this.activeTab === tab) this.close();
    this.pluginTabs.remove(tab);
  }

  open(): void {
    this.#window ??= new SettingsWindow(this.app, this);
    this.#window.open();
  }

  close(): void {
    this.#window?.close();
    this.#window = null;
  }

  openTabById(id: string): SettingTab | undefined {
    const tab = this.pluginTabs.find((each) => each.id === id);
    this.open();
    if (tab) this.#window?.show(tab);
    return tab;
  }

  /** The window is gone. */
  closed(): void {
    this.activeTab = null;
    this.#window = null;
  }
}

class SettingsWindow extends Modal {
  readonly #names: HTMLElement;
  readonly #body: HTMLElement;

  constructor(app: App, private readonly host: SettingsHost) {
    super(app);
    this.modalEl.addClass("mod-settings", "mod-sidebar-layout");
    this.#names = this.contentEl.createDiv("vertical-tab-header");
    this.#body = this.contentEl.createDiv("vertical-tab-content-container");
  }

  override onOpen(): void {
    this.#names.createDiv({ cls: "vertical-tab-header-group-title", text: "Community plugins" });
    for (const tab of this.host.pluginTabs) {
      const name = this.#names.createDiv({ cls: "vertical-tab-nav-item", text: tab.name || tab.id, attr: { "data-tab": tab.id } });
      name.addEventListener("click", () => this.show(tab));
    }
    const [first] = this.host.pluginTabs;
    if (first) this.show(first);
  }

  show(tab: SettingTab): void {
    this.host.activeTab?.hide();
    this.#body.empty();
    this.host.activeTab = tab;
    for (const name of Array.from(this.#names.children)) name.toggleClass("is-active", name.getAttr("data-tab") === tab.id);
    this.#body.append(tab.containerEl);
    tab.show();
  }

  override onClose(): void {
    this.host.activeTab?.hide();
    this.host.closed();
  }
}
