import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql has no exports map: without the alias Vite loads .mjs beside Node's .js and schemas come "from another realm".
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['tests/**/*.test.ts'], setupFiles: ['reflect-metadata'], fsModuleCache: false },
});
