// The module that plugins get for `require("obsidian")`: its names are the app's.
import moment from "moment";
import { parse, stringify } from "yaml";
import { App } from "./app/app";
import { Plugin } from "./app/plugin";
import { SecretStorage } from "./app/secret-storage";
import { Component } from "./base/component";
import { debounce } from "./base/debounce";
import { Events } from "./base/events";
import { Keymap, Scope } from "./base/keymap";
import { normalizePath } from "./base/paths";
import * as basesView from "./bases/bases-view";
import * as basesResult from "./bases/result";
import * as basesValues from "./bases/values";
import { bytes } from "./bytes";
import { Editor } from "./editor/editor";
import * as fields from "./editor/fields";
import * as cacheHelpers from "./metadata/cache-helpers";
import { getLinkpath, parseLinktext } from "./metadata/links";
import { MetadataCache } from "./metadata/metadata-cache";
import { request, requestUrl } from "./network";
import { platform } from "./platform";
import { sanitizeHTMLToDom } from "./preview/markdown";
import { MarkdownPreviewRenderer, MarkdownRenderChild } from "./preview/post-processors";
import { MarkdownPreviewView } from "./preview/preview-view";
import { MarkdownRenderer } from "./preview/renderer";
import { Tasks } from "./tasks";
import { ConfirmationButton, ConfirmationModal } from "./ui/confirmation";
import * as controls from "./ui/controls";
import * as inputs from "./ui/controls-input";
import { HoverPopover } from "./ui/hover-popover";
import * as icons from "./ui/icons";
import { Menu } from "./ui/menu";
import { MenuItem, MenuSeparator } from "./ui/menu-item";
import { Modal } from "./ui/modal";
import { Notice } from "./ui/notice";
import * as popoverSuggest from "./ui/popover-suggest";
import * as search from "./ui/search";
import { Setting, SettingGroup } from "./ui/setting";
import * as settingTab from "./ui/setting-tab";
import { FuzzySuggestModal, SuggestModal } from "./ui/suggest-modal";
import { displayTooltip, setTooltip } from "./ui/tooltip";
import { TAbstractFile, TFile, TFolder } from "./vault/abstract-file";
import { CapacitorAdapter, FileSystemAdapter } from "./vault/adapter";
import { FileManager } from "./vault/file-manager";
import * as frontMatter from "./vault/front-matter";
import { Vault } from "./vault/vault";
import { EditableFileView, FileView, TextFileView } from "./views/file-view";
import { MarkdownEditView } from "./views/markdown-edit-view";
import { MarkdownView } from "./views/markdown-view";
import { ItemView, View } from "./views/view";
import * as items from "./workspace/item";
import { WorkspaceLeaf } from "./workspace/leaf";
import { WorkspaceTabs } from "./workspace/tabs";
import { Workspace } from "./workspace/workspace";

/** The version of the app that the workbench stands for, unless it is asked to be an older one. */
export const apiVersion = "1.13.1";

const standsFor = { version: apiVersion };

/** Whether the app is of this version or later. */
export function requireApiVersion(version: string): boolean {
  return standsFor.version.localeCompare(version, undefined, { numeric: true }) >= 0;
}

const { asTexts: _asTexts, parseFrontMatter: _parseFrontMatter, ...frontMatterApi } = frontMatter;
const { toValue: _toValue, ...valuesApi } = basesValues;
const { BasesFileView: _view, BasesRegistry: _registry, ...basesApi } = basesView;
const { setLivePreview: _set, switchesLivePreview: _switches, ...fieldsApi } = fields;

const nothing = (): Promise<void> => Promise.resolve();

/** Libraries that the app loads on demand, as stand-ins. */
const onDemand = {
  loadMathJax: nothing,
  loadMermaid: () => Promise.resolve({ initialize: nothing, render: () => Promise.resolve({ svg: "" }) }),
  loadPrism: () => Promise.resolve({ highlightElement: nothing, languages: {} }),
  loadPdfJs: () => Promise.resolve({}),
  renderMath: (source: string) => createSpan({ cls: "math", text: source }),
  finishRenderMath: nothing,
};

/** What `require("obsidian")` gives. */
export const obsidian: Readonly<Record<string, unknown>> = {
  apiVersion, requireApiVersion, moment, Platform: platform, getLanguage: () => "en", request, requestUrl,
  App, Plugin, SecretStorage, Component, Events, Keymap, Scope, debounce, normalizePath, Tasks,
  Vault, TAbstractFile, TFile, TFolder, FileManager, FileSystemAdapter, CapacitorAdapter, ...frontMatterApi,
  parseYaml: (yaml: string): unknown => parse(yaml),
  stringifyYaml: (value: unknown) => stringify(value, { lineWidth: 0 }),
  MetadataCache, getLinkpath, parseLinktext, ...cacheHelpers,
  Workspace, WorkspaceLeaf, WorkspaceTabs, ...items,
  View, ItemView, FileView, EditableFileView, TextFileView, MarkdownView, MarkdownEditView,
  Editor, ...fieldsApi,
  MarkdownRenderer, MarkdownRenderChild, MarkdownPreviewRenderer, MarkdownPreviewView, sanitizeHTMLToDom,
  htmlToMarkdown: (html: string | Node) => (typeof html === "string" ? sanitizeHTMLToDom(html) : html).textContent ?? "",
  ...icons, displayTooltip, setTooltip, Notice, Modal, ConfirmationModal, SuggestModal, FuzzySuggestModal, ...popoverSuggest, ...search,
  Menu, MenuItem, MenuSeparator, HoverPopover, PopoverState: {}, RenderContext: class { hoverPopover = null; },
  Setting, SettingGroup, ...settingTab, ...controls, ...inputs, ConfirmationButton,
  ...basesApi, ...basesResult, ...valuesApi, ...bytes, ...onDemand,
};

/** What came with later versions, of what plugins here guard: values of the module, and methods of `Plugin`. */
const newer = [
  { since: "1.10.0", values: [...Object.keys(basesApi), ...Object.keys(basesResult)], methods: ["registerBasesView"] },
  { since: "1.12.2", values: [], methods: ["registerCliHandler"] },
];

/** Makes the workbench stand for an older app: what came later is not there. Before any plugin is loaded. */
export function becomeOlder(version: string): void {
  standsFor.version = version;
  for (const { since, values, methods } of newer) {
    if (requireApiVersion(since)) continue;
    for (const name of values) Reflect.deleteProperty(obsidian, name);
    for (const name of methods) Reflect.deleteProperty(Plugin.prototype, name);
  }
}
