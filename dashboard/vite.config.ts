import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

/** Sign-in by Cognito needs the hash, so it is only the link that does without. */
const withoutSigning: Plugin = {
  name: 'without-signing',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === '@aws-crypto/sha256-js' && importer?.includes('/aws-appsync-auth-link/') === true
      ? join(import.meta.dirname, 'src/api/noSigning.ts')
      : undefined,
};

/**
 * Served at `/`. The AppSync links import graphql by file names, which would bring a second copy of it along, and Node's
 * `url`, of which they use one function.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), withoutSigning],
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
