import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Takes the blanks out of the styles that the loader carries as text. */
const squeezed: Plugin = {
  name: "squeezed-styles",
  transform(code, id) {
    return id.endsWith(".ts")
      ? code.replace(/`\s*:host[^`]*`/g, (sheet) =>
          sheet.replace(/\s*\n\s*/g, "").replace(/\s*([{};,>])\s*|(:) +/g, "$1$2"),
        )
      : undefined;
  },
};

/** Two builds: the loader that stands on other people's pages, and the panel, a page of the hub's own. */
export default defineConfig(({ mode }) => ({
  plugins: [squeezed],
  build: {
    target: "es2020",
    emptyOutDir: mode !== "panel",
    copyPublicDir: mode !== "panel",
    lib:
      mode === "panel"
        ? { entry: "src/panel/panel.tsx", formats: ["es"], fileName: () => "panel.js", cssFileName: "panel" }
        : { entry: "src/loader.ts", formats: ["iife"], name: "OneNexusWidget", fileName: () => "widget.js" },
    rolldownOptions: { output: { minify: true } },
  },
  test: { environment: "jsdom" },
}));
