import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page is served below a path of its choice by the local server, so all addresses in it are relative. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../build/explorer',
    emptyOutDir: true,
    target: 'es2022',
    // The editor is one large part by nature; the page comes from the same machine.
    chunkSizeWarningLimit: 8000,
  },
});
