import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.e2e.ts"],
    exclude: ["tests/e2e/output/**"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 5_000 } },
    globalSetup: ["tests/e2e/support/build-once.ts"],
    setupFiles: ["tests/e2e/support/close-after.ts"],
  },
});
