import { defineConfig } from "vitest/config";

export default defineConfig({
  build: {
    target: "es2020",
    lib: { entry: "src/loader.ts", formats: ["iife"], name: "OneNexusWidget", fileName: () => "widget.js" },
  },
  test: { environment: "jsdom" },
});
