// How the screens are built: one page per index.html under the screens' folders, for Chromium 109 and Safari 15 upward.
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const pages = globSync('{display,counter,ticketing,ui}/**/index.html', { cwd: import.meta.dirname }).sort();

// Lightning CSS writes a version as major << 16.
const lowestBrowsers = { chrome: 109 << 16, safari: 15 << 16 };

export default defineConfig({
  appType: 'mpa',
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react()],
  css: { transformer: 'lightningcss', lightningcss: { targets: lowestBrowsers } },
  build: {
    target: ['chrome109', 'safari15'],
    cssTarget: ['chrome109', 'safari15'],
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: 'assets',
    // A font or picture inside a data: address would need a wider content policy than the halls' pages have.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [dirname(page).replaceAll(/[\\/]/g, '-'), page])),
    },
  },
});
