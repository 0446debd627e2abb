import { defineConfig } from 'vitest/config';

export default defineConfig({
  // graphql has no exports map: without the alias Vite loads .mjs beside Node's .js and schemas come "from another realm".
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{config,identity,schema,services,gateway,hub,examples,tests}/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    setupFiles: ['reflect-metadata'],
    pool: 'forks',
    maxWorkers: 2,
    fsModuleCache: false,
    // Whoever waits for something waits as long as a busy machine may need.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
