import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

// The loader stands on other people's pages, the panel is fetched by whoever clicks: both have to be there at once.
const LIMITS = {
  loader: { files: ["widget.js"], bytes: 3 * 1024 },
  panel: { files: ["panel.js", "panel.css"], bytes: 30 * 1024 },
};

for (const [part, { files, bytes }] of Object.entries(LIMITS)) {
  const size = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(`../dist/${file}`, import.meta.url))).length,
    0,
  );
  console.log(`${part}: ${size} bytes gzipped (limit ${bytes})`);
  if (size > bytes) {
    process.exitCode = 1;
  }
}
