// `npm ci`, only when the lock file differs from the one that filled node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) process.exit(0);

const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(status ?? 1);
writeFileSync(STAMP, wanted);
