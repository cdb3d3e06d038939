import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { locales } from './build/locales.ts';
import { messages } from './build/messages.ts';

const hub = process.env['NEXUS_HUB'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), tailwindcss(), messages(), locales()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    proxy: {
      '/api': hub,
      '/files': hub,
      '/live': { target: hub, ws: true },
    },
  },
  build: {
    target: 'es2023',
    manifest: true,
    // The hub's content policy allows files of its own only, no data addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            // One file for what every screen needs: many small ones weigh more.
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|@lingui|zustand|use-sync-external-store)[\\/]|src[\\/]shared[\\/](api|i18n|live)[\\/]/,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // e2e/ is Playwright's
    exclude: ['e2e/**', 'node_modules/**', 'dist/**'],
    // A machine that builds everything at once is slow; a broken test fails all the same.
    testTimeout: 30_000,
    // On two cores the default is one, which leaves the other idle.
    maxWorkers: 2,
  },
});
