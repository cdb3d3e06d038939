import { defineConfig } from '@playwright/test';
import usual from './playwright.config';

/** The plug-in in a real WordPress: not part of the usual run, because it needs PHP and MariaDB (`.ci/wordpress` installs them). */
export default defineConfig(usual, {
  testDir: './wordpress',
  testMatch: '*.story.ts',
  outputDir: '../../target/e2e-wordpress',
  workers: 1,
});
