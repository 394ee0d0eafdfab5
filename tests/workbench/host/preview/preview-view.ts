import { renderProperties } from "../views/properties";
import { getFrontMatterInfo } from "../vault/front-matter";
import type { MarkdownFileInfo } from "../editor/fields";
import type { MarkdownSectionInformation } from "obsidian";
import { finishRendering } from "./finish";
import { nextDocId, runPostProcessors, type MarkdownRenderChild } from "./post-processors";
import { MarkdownRenderer } from "./renderer";
import { renderSection, splitSections, type SectionText } from "./sections";

/** How far beyond the window sections are kept, in px. */
const margin = 600;

interface DrawnSection extends SectionText {
  element: HTMLElement | null;
  height: number;
  children: MarkdownRenderChild[];
}

/** Reading view: one element a section, and only those near the window on the page. A section that scrolls away leaves it without
 * unloading. */
export class MarkdownPreviewView extends MarkdownRenderer {
  readonly renderer = {
    rerender: (): void => this.rerender(),
    onRendered: (callback: () => void): void => void window.setTimeout(callback),
  };
  readonly #scroller: HTMLElement;
  readonly #sizer: HTMLElement;
  readonly #pusher: HTMLElement;
  readonly #properties: HTMLElement;
  #sections: DrawnSection[] = [];
  #text: string | null = null;
  #docId = "";
  #frontmatter: Record<string, unknown> | undefined;

  constructor(private readonly info: MarkdownFileInfo, parent: HTMLElement) {
    super(info.app, parent.createDiv("markdown-reading-view"));
    this.#scroller = this.containerEl.createDiv({ cls: "markdown-preview-view markdown-rendered is-readable-line-width", attr: { tabindex: -1 } });
    this.#sizer = this.#scroller.createDiv("markdown-preview-sizer markdown-preview-section");
    this.#properties = this.#sizer.createDiv();
    this.#pusher = this.#sizer.createDiv("markdown-preview-pusher");
  }

  override onload(): void {
    this.registerDomEvent(this.#scroller, "scroll", () => this.showNear());
    const observer = new ResizeObserver(() => this.showNear());
    observer.observe(this.#scroller);
    this.register(() => observer.disconnect());
  }

  get file(): MarkdownFileInfo["file"] {
    return this.info.file;
  }

  get(): string {
    return this.#text ?? "";
  }

  set(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.rerender();
  }

  clear(): void {
    this.set("");
  }

  /** Draws everything anew. */
  rerender(): void {
    for (const section of this.#sections) for (const child of section.children) this.removeChild(child);
    const text = this.get();
    const { sections, frontmatter } = splitSections(text);
    this.#docId = nextDocId();
    this.#frontmatter = frontmatter;
    this.#sections = sections.map((section) => ({ ...section, element: null, height: 30 * (section.lineEnd - section.lineStart + 1), children: [] }));
    this.#properties.empty();
    this.#properties.className = "";
    const head = getFrontMatterInfo(text);
    if (head.exists) renderProperties(this.#properties, head.frontmatter, this.info);
    this.showNear();
  }

  /** Puts the sections near the window on the page and takes the others off. */
  showNear(): void {
    if (!this.#scroller.isConnected || this.#scroller.clientHeight === 0) return;
    for (let round = 0; round < 20; round += 1) {
      const grown = this.#place();
      if (!grown) return;
    }
  }

  /** One round of placing; true if a section turned out to be of another height. */
  #place(): boolean {
    const { scrollTop, clientHeight } = this.#scroller;
    const shown: HTMLElement[] = [];
    let [y, above] = [this.#properties.offsetHeight, 0];
    for (const section of this.#sections) {
      const end = y + section.height;
      if (end < scrollTop - margin) above += section.height;
      else if (y <= scrollTop + clientHeight + margin) shown.push(this.#draw(section));
      y = end;
    }
    this.#pusher.setCssStyles({ marginTop: `${above}px` });
    this.#sizer.setChildrenInPlace([this.#properties, this.#pusher, ...shown]);
    this.#sizer.setCssStyles({ minHeight: `${y}px` });
    return this.#measure();
  }

  #measure(): boolean {
    let changed = false;
    for (const section of this.#sections) {
      const height = section.element?.isConnected ? section.element.offsetHeight : 0;
      if (height === 0 || Math.abs(height - section.height) <= 1) continue;
      section.height = height;
      changed = true;
    }
    return changed;
  }

  #draw(section: DrawnSection): HTMLElement {
    if (section.element) return section.element;
    const element = renderSection(section);
    section.element = element;
    const sourcePath = this.file?.path ?? "";
    finishRendering(this.app, element, sourcePath);
    const addChild = (child: MarkdownRenderChild): void => {
      section.children.push(child);
      this.addChild(child);
    };
    const getSectionInfo = (inside: HTMLElement): MarkdownSectionInformation | null => this.#sectionOf(inside);
    void runPostProcessors(element, { docId: this.#docId, sourcePath, frontmatter: this.#frontmatter, addChild, getSectionInfo });
    return element;
  }

  #sectionOf(inside: HTMLElement): MarkdownSectionInformation | null {
    const found = this.#sections.find(({ element }) => element?.contains(inside));
    return found ? { text: this.get(), lineStart: found.lineStart, lineEnd: found.lineEnd } : null;
  }

  getScroll(): number {
    return this.#scroller.scrollTop;
  }

  /** Scrolls to the section that holds a line, counted from 0. */
  applyScroll(line: number): void {
    for (let round = 0; round < 5; round += 1) {
      const above = this.#sections.filter(({ lineEnd }) => lineEnd < line);
      this.#scroller.scrollTop = above.reduce((sum, { height }) => sum + height, this.#properties.offsetHeight);
      this.showNear();
    }
  }
}
