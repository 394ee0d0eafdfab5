import { describe, expect, it } from "vitest";
import { getLinkpath, LinkResolver, parseLinktext } from "./host/metadata/links";
import { Vault } from "./host/vault/vault";

function resolverOf(...paths: string[]): { resolve: (link: string, from?: string) => string | null; shortest: (path: string) => string } {
  const vault = new Vault();
  const resolver = new LinkResolver();
  for (const path of paths) resolver.add(vault.tree.addFile(path, { ctime: 0, mtime: 0, size: 0 }));
  return {
    resolve: (link, from = "") => resolver.resolve(link, from)?.path ?? null,
    shortest: (path) => {
      const file = vault.getFileByPath(path);
      return file ? resolver.shortest(file, true) : "";
    },
  };
}

describe("a link is resolved as the app does", () => {
  it("by its name, wherever the note lies, in whatever letters", () => {
    const { resolve } = resolverOf("Actors/DeepSeek.md");
    expect(resolve("DeepSeek")).toBe("Actors/DeepSeek.md");
    expect(resolve("deepseek")).toBe("Actors/DeepSeek.md");
    expect(resolve("DeepSeek.md")).toBe("Actors/DeepSeek.md");
    expect(resolve("Deep")).toBeNull();
  });

  it("by an exact path first", () => {
    const { resolve } = resolverOf("A/Note.md", "Note.md");
    expect(resolve("Note", "A/Other.md")).toBe("Note.md");
    expect(resolve("A/Note")).toBe("A/Note.md");
    expect(resolve("/A/Note")).toBe("A/Note.md");
  });

  it("by the end of a path, at whole names only", () => {
    const { resolve } = resolverOf("Vault/A/Note.md", "Vault/BA/Note.md");
    expect(resolve("A/Note")).toBe("Vault/A/Note.md");
    expect(resolve("ault/A/Note")).toBeNull();
  });

  it("to the note beside the one that links, else to the one nearest the root", () => {
    const { resolve } = resolverOf("Deep/Down/Here/Note.md", "B/Note.md", "C/D/Note.md");
    expect(resolve("Note", "C/D/Other.md")).toBe("C/D/Note.md");
    expect(resolve("Note", "Elsewhere.md")).toBe("B/Note.md");
  });

  it("to files that are no notes, by their extension", () => {
    const { resolve } = resolverOf("Files/chart.png");
    expect(resolve("chart.png")).toBe("Files/chart.png");
    expect(resolve("chart")).toBeNull();
  });

  it("and is written as short as it can be", () => {
    const { shortest } = resolverOf("A/Note.md", "B/Note.md", "B/Alone.md");
    expect(shortest("B/Alone.md")).toBe("Alone");
    expect(shortest("A/Note.md")).toBe("A/Note");
  });
});

describe("a link's parts", () => {
  it("are the note and the place in it", () => {
    expect(parseLinktext("Note#Heading")).toEqual({ path: "Note", subpath: "#Heading" });
    expect(parseLinktext("Note")).toEqual({ path: "Note", subpath: "" });
    expect(getLinkpath(" Note\u00A0one #^block")).toBe("Note one");
  });
});
