import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** Tests that start processes, browsers or command-line tools run in Node; all others run inside workerd. */
const inNode = ['test/cli/**/*.test.ts', 'test/browser/**/*.test.ts', 'test/process/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './test/wrangler.toml' } })],
        test: { name: 'workerd', include: ['test/**/*.test.ts'], exclude: inNode },
      },
      {
        test: { name: 'node', include: inNode, testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
});
