import { defineConfig } from 'vitest/config';

// One process a core: every database test opens its own embedded PostgreSQL.
export default defineConfig({
  test: {
    globalSetup: ['tests/support/snapshot.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'seed/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
