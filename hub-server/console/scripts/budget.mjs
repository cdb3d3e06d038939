// Fails the build when more JavaScript than agreed stands before the first screen, or when a lazy screen is too heavy.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const AIM = 170;
const GATE = 190;
const LAZY_GATE = 120;
const FIRST_SCREEN = ['src/app/shell/Shell.tsx', 'src/app/InboxScreen.tsx', 'virtual:messages/pt-BR'];

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const size = (key) => gzipSync(readFileSync(`dist/${manifest[key].file}`)).length / 1000;

function closure(key, seen = new Set()) {
  if (seen.has(key) || !manifest[key]) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) closure(imported, seen);
  return seen;
}

const find = (name) =>
  Object.keys(manifest).find((key) => key === name || key.endsWith(name) || manifest[key].src === name);
const first = closure('index.html');
for (const name of FIRST_SCREEN) {
  const key = find(name);
  if (!key) throw new Error(`The manifest has no ${name}: correct FIRST_SCREEN in scripts/budget.mjs.`);
  closure(key, first);
}
const sum = (keys) =>
  [...keys].filter((key) => manifest[key].file.endsWith('.js')).reduce((total, key) => total + size(key), 0);
const total = sum(first);
console.log(`JavaScript before the first screen: ${total.toFixed(1)} kB gz (aim ${AIM}, gate ${GATE})`);

let failed = total > GATE;
for (const key of Object.keys(manifest)) {
  if (!manifest[key].isDynamicEntry) continue;
  const own = sum([...closure(key)].filter((part) => !first.has(part)));
  if (own > LAZY_GATE) {
    console.error(`${key} adds ${own.toFixed(1)} kB gz (gate ${LAZY_GATE})`);
    failed = true;
  }
}
if (failed) process.exit(1);
