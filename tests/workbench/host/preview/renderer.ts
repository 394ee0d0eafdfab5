import type { App } from "../app/app";
import type { Component } from "../base/component";
import type { HoverPopover } from "../ui/hover-popover";
import { finishRendering } from "./finish";
import { MarkdownRenderChild, nextDocId, runPostProcessors } from "./post-processors";
import { renderSection, splitSections } from "./sections";

let fallbackApp: App | null = null;

/** The app that the old `renderMarkdown`, which is given none, works for. */
export function setRendererApp(app: App): void {
  fallbackApp = app;
}

/** Draws Markdown anywhere. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  hoverPopover: HoverPopover | null = null;

  constructor(public app: App, containerEl: HTMLElement) {
    super(containerEl);
  }

  /** Draws a text into an element, section by section, with all post-processors. */
  static async render(app: App, text: string, element: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    element.addClass("markdown-rendered");
    const { sections, frontmatter } = splitSections(text);
    const docId = nextDocId();
    for (const section of sections) {
      const drawn = renderSection(section);
      finishRendering(app, drawn, sourcePath);
      element.append(drawn);
      await runPostProcessors(
        drawn,
        { docId, sourcePath, frontmatter, addChild: (child) => void component.addChild(child), getSectionInfo: () => null },
      );
      drawn.replaceWith(...Array.from(drawn.childNodes));
    }
  }

  static async renderMarkdown(text: string, element: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    if (fallbackApp) await MarkdownRenderer.render(fallbackApp, text, element, sourcePath, component);
  }
}
