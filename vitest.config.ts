import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Tests run from the sources of every package; only the command line tests start the built program.
const conditions = ['@dativo/source', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'examples/*/test/**/*.test.ts',
      'terraform/test/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    testTimeout: 60_000,
    // One worker for each core: many tests wait for processes that they have started.
    maxWorkers: Math.max(2, availableParallelism()),
    reporters: ['default', './scripts/closing-line-reporter.ts'],
  },
});
