import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { readApiSchema } from './apiSchema.ts';

const SCHEMA = 'virtual:api-schema';

/** A module with the API's SDL. */
const apiSchema: Plugin = {
  name: 'api-schema',
  resolveId: (id) => (id === SCHEMA ? `\0${SCHEMA}` : undefined),
  load: (id) =>
    id === `\0${SCHEMA}`
      ? `export default ${JSON.stringify(readApiSchema(join(import.meta.dirname, '..')))}`
      : undefined,
};

/** The page is served below a path of its choice, so all addresses in it are relative. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), apiSchema],
  worker: { format: 'es' },
  build: {
    outDir: '../build/explorer',
    emptyOutDir: true,
    target: 'es2022',
    // The editor is one large part by nature.
    chunkSizeWarningLimit: 8000,
  },
});
