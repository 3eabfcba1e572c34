import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Files of one worker share what they import: reading the product anew for each took longer than its tests. So a test never
// mocks a module, and gives back whatever it changes outside itself (clock, environment, spies).
export default defineConfig({
  test: {
    globalSetup: ['tests/support/snapshot.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'seed/**/*.test.ts', 'scripts/**/*.test.ts'],
    isolate: false,
    // Left to itself it keeps one core free for whoever looks on.
    maxWorkers: availableParallelism(),
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
