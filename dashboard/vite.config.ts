import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Served at `/`. The AppSync links import graphql by file names, which would bring a second copy of it along, and Node's
 * `url`, of which they use one function.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  resolve: {
    alias: [
      { find: 'graphql/index.js', replacement: 'graphql' },
      { find: 'graphql/language/printer.js', replacement: 'graphql' },
      { find: /^url$/, replacement: join(import.meta.dirname, 'src/api/nodeUrl.ts') },
    ],
  },
  build: {
    outDir: '../build/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    // A data: address in a style sheet would need a looser content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
});
