import obsidianmd from "eslint-plugin-obsidianmd";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Where an import may not reach: each room of the house imports only the rooms below it (tests/architecture.test.ts holds the same). */
const forbid = (files, patterns, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group: patterns, message }] }] },
});

const outside = ["obsidian", "electron", "node:*", "@codemirror/*", "preact", "preact/*", "chart.js", "chart.js/*", "idb", "yaml"];

export default defineConfig([
  globalIgnores(["dist/", "main.js", "node_modules/", "tests/vault/", "docs/", "coverage/", "tests/e2e/output/", "**/*.d.mts"]),
  ...obsidianmd.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  forbid(["src/core/**"], [...outside, "**/engine/**", "**/ui/**", "**/editor/**", "**/hosts/**", "**/cli/**", "**/worker/**", "**/browser/**"],
    "The core is pure: it imports nothing but itself."),
  forbid(["src/engine/**"], [...outside, "**/ui/**", "**/editor/**", "**/hosts/**", "**/cli/**", "**/browser/**"], "The engine knows only the core and its ports."),
  forbid(["src/worker/**"], [...outside, "**/ui/**", "**/editor/**", "**/hosts/**", "**/cli/**", "**/engine/**", "**/browser/**"], "The worker reads notes and nothing else."),
  forbid(["src/cli/**"], ["obsidian", "electron", "preact", "chart.js", "**/ui/**", "**/editor/**", "**/hosts/**", "**/browser/**"], "The command line knows engine and core."),
  forbid(["src/ui/**", "src/editor/**", "src/browser/**"], ["obsidian", "electron", "node:*", "**/hosts/**", "**/cli/**"], "Only hosts/obsidian imports the app."),
  {
    // Not shipped: runs on Node or stands in for the app itself, whose own ways these rules forbid to plugins.
    files: ["tests/**", "scripts/**", "*.config.ts", "*.config.mjs", "*.mjs"],
    rules: Object.fromEntries(
      [
        "obsidianmd/no-nodejs-modules", "obsidianmd/rule-custom-message", "obsidianmd/prefer-create-el", "obsidianmd/hardcoded-config-path", "obsidianmd/no-global-this",
        "obsidianmd/prefer-file-manager-trash-file", "obsidianmd/prefer-instanceof", "obsidianmd/no-static-styles-assignment", "obsidianmd/no-forbidden-elements",
        "obsidianmd/commands/no-default-hotkeys", "obsidianmd/ui/sentence-case", "obsidianmd/prefer-window-timers", "obsidianmd/prefer-active-doc", "no-unsanitized/property",
        "no-unsanitized/method", "no-eval", "no-console", "no-undef", "no-restricted-globals", "@microsoft/sdl/no-inner-html", "@typescript-eslint/no-this-alias",
        "import/no-nodejs-modules", "import/no-extraneous-dependencies",
      ].map((rule) => [rule, "off"]),
    ),
  },
  {
    // Tests look into JSON that the command line prints.
    files: ["tests/**/*.test.ts"],
    rules: Object.fromEntries(["assignment", "member-access", "call", "argument", "return"].map((what) => [`@typescript-eslint/no-unsafe-${what}`, "off"])),
  },
  {
    files: ["tests/workbench/**"],
    rules: { "@typescript-eslint/no-restricted-imports": "off", "@typescript-eslint/no-base-to-string": "off" },
  },
  { files: ["package.json"], rules: { "depend/ban-dependencies": ["error", { allowed: ["builtin-modules", "moment"] }] } },
]);
