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
  globalIgnores(["dist/", "main.js", "node_modules/", "tests/vault/", "docs/", "coverage/", "tests/e2e/output/"]),
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
      "max-len": ["error", { code: 160, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
    },
  },
  forbid(["src/core/**"], [...outside, "**/engine/**", "**/ui/**", "**/editor/**", "**/hosts/**", "**/cli/**", "**/worker/**", "**/browser/**"],
    "The core is pure: it imports nothing but itself."),
  forbid(["src/engine/**"], [...outside, "**/ui/**", "**/editor/**", "**/hosts/**", "**/cli/**", "**/browser/**"], "The engine knows only the core and its ports."),
  forbid(["src/worker/**"], [...outside, "**/ui/**", "**/editor/**", "**/hosts/**", "**/cli/**", "**/engine/**", "**/browser/**"], "The worker reads notes and nothing else."),
  forbid(["src/cli/**"], ["obsidian", "electron", "preact", "chart.js", "**/ui/**", "**/editor/**", "**/hosts/**", "**/browser/**"], "The command line knows engine and core."),
  forbid(["src/ui/**", "src/editor/**", "src/browser/**"], ["obsidian", "electron", "node:*", "**/hosts/**", "**/cli/**"], "Only hosts/obsidian imports the app."),
  {
    files: ["tests/**", "scripts/**", "*.config.ts", "*.config.mjs", "*.mjs"],
    rules: {
      "no-console": "off",
      "import/no-nodejs-modules": "off",
      "import/no-extraneous-dependencies": "off",
      "obsidianmd/no-global-this": "off",
      "obsidianmd/prefer-active-doc": "off",
      "obsidianmd/prefer-window-timers": "off",
      "obsidianmd/platform": "off",
      "no-restricted-globals": "off",
      "no-undef": "off",
    },
  },
]);
