import type { MarkdownSectionInformation } from "obsidian";
import { Component } from "../base/component";
import { reportLater } from "../base/events";

/** A part of what is drawn, with a life of its own. */
export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

/** What a post-processor is told of its section. */
export interface PostProcessorContext {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: Record<string, unknown> | undefined;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(element: HTMLElement): MarkdownSectionInformation | null;
}

/** Changes a section after it is drawn, before it is on the page. */
export interface PostProcessor {
  (element: HTMLElement, context: PostProcessorContext): unknown;
  sortOrder?: number;
}

type CodeBlockHandler = (source: string, element: HTMLElement, context: PostProcessorContext) => unknown;

const registered: PostProcessor[] = [];

/** The languages of code blocks that plugins draw, each as often as it is registered. */
const drawnLanguages = new Map<PostProcessor, string>();

/** Where post-processors are registered. */
export class MarkdownPreviewRenderer {
  static registerPostProcessor(processor: PostProcessor, sortOrder?: number): void {
    processor.sortOrder = sortOrder ?? processor.sortOrder ?? 0;
    registered.push(processor);
    registered.sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  }

  static unregisterPostProcessor(processor: PostProcessor): void {
    registered.remove(processor);
  }

  /** A post-processor for the code blocks of one language. */
  static createCodeBlockPostProcessor(language: string, handler: CodeBlockHandler): PostProcessor {
    const processor: PostProcessor = (element, context) => {
      const blocks = element.findAll(`pre > code.language-${CSS.escape(language)}`);
      return Promise.all(blocks.map((block) => replaceCodeBlock(block, language, handler, context)));
    };
    drawnLanguages.set(processor, language);
    return processor;
  }

  /** Whether a plugin that is on draws the code blocks of a language. */
  static drawsCode(language: string): boolean {
    return registered.some((processor) => drawnLanguages.get(processor) === language);
  }
}

function replaceCodeBlock(block: HTMLElement, language: string, handler: CodeBlockHandler, context: PostProcessorContext): unknown {
  const container = createDiv(`block-language-${language}`);
  block.parentElement?.replaceWith(container);
  return handler(block.getText().replace(/\n$/, ""), container, context);
}

/** Runs all of them over a section, one after the other; one that fails does not stop the next. */
export async function runPostProcessors(element: HTMLElement, context: PostProcessorContext): Promise<void> {
  for (const processor of [...registered]) {
    try {
      await processor(element, context);
    } catch (error) {
      reportLater(error);
    }
  }
}

let documents = 0;

/** A new name for something drawn as one document. */
export function nextDocId(): string {
  documents += 1;
  return `document-${documents}`;
}
