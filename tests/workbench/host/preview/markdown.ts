import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });

interface WikiLink {
  readonly target: string;
  readonly alias: string | undefined;
  readonly isEmbed: boolean;
}

const wikiLinks = new WeakMap<object, WikiLink>();

markdown.inline.ruler.before("link", "wikilink", (state, silent) => {
  const isEmbed = state.src[state.pos] === "!";
  const start = state.pos + (isEmbed ? 1 : 0);
  const end = state.src.indexOf("]]", start);
  if (!state.src.startsWith("[[", start) || end < 0 || state.src.slice(start, end).includes("\n")) return false;
  if (!silent) {
    const [target = "", alias] = state.src.slice(start + 2, end).replace(/\\\|/g, "|").split("|");
    wikiLinks.set(state.push("wikilink", "", 0), { target: target.trim(), alias, isEmbed });
  }
  state.pos = end + 2;
  return true;
});

markdown.renderer.rules.wikilink = (tokens, at) => {
  const token = tokens[at];
  const { target, alias, isEmbed } = (token && wikiLinks.get(token)) ?? { target: "", alias: undefined, isEmbed: false };
  const aim = markdown.utils.escapeHtml(target);
  if (isEmbed) return `<span class="internal-embed" src="${aim}" alt="${markdown.utils.escapeHtml(alias ?? target)}"></span>`;
  const shown = markdown.utils.escapeHtml(alias ?? target.replace(/#/g, " > ").replace(/^ > /, ""));
  return `<a data-href="${aim}" href="${aim}" class="internal-link" target="_blank" rel="noopener nofollow">${shown}</a>`;
};

const hashtag = /^#[^\s#!-,.:;<-@[\]^`{}~'"]+/;

markdown.inline.ruler.push("hashtag", (state, silent) => {
  const before = state.src[state.pos - 1];
  if (state.src[state.pos] !== "#" || (before !== undefined && !/\s/.test(before))) return false;
  const found = hashtag.exec(state.src.slice(state.pos))?.[0];
  if (found === undefined || /^#\d+$/.test(found)) return false;
  if (!silent) state.push("hashtag", "", 0).content = found;
  state.pos += found.length;
  return true;
});

markdown.renderer.rules.hashtag = (tokens, at) => {
  const tag = markdown.utils.escapeHtml(tokens[at]?.content ?? "");
  return `<a href="${tag}" class="tag" target="_blank" rel="noopener nofollow">${tag}</a>`;
};

/** HTML as nodes of this document, without its scripts. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  template.content.querySelectorAll("script").forEach((script) => script.remove());
  return document.importNode(template.content, true);
}

/** One block of Markdown as nodes. */
export function renderBlock(text: string): DocumentFragment {
  return sanitizeHTMLToDom(markdown.render(text.replace(/%%[^%]*%%/g, "")));
}
