// Writes what must start fast as few files: packages/schema/dist/bundle for programs that import the library, and
// packages/cli/dist/bundle for the command line. Loading a file costs more than most of what is in it.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'rolldown';

/** What checking a job file takes. The base of all errors stays out: the command line itself needs it, and nothing else of the library. */
const LIBRARY = /\/packages\/schema\/src\/(?!coded-error\.ts)|\/node_modules\/(?:js-yaml|@noble\/hashes)\//;

const PACKAGES = join(import.meta.dirname, '../packages');

/** The library: types and the other entries stay as the compiler writes them. */
await bundle(join(PACKAGES, 'schema/dist/bundle'), {
  input: { index: join(PACKAGES, 'schema/src/index.ts') },
  platform: 'neutral',
  external: ['js-yaml'],
  output: { format: 'esm', minify: true, entryFileNames: '[name].js' },
});

/**
 * The command line: what every command needs in one file, the rest in chunks that are loaded on demand. CommonJS, since
 * importing Node's own modules from an ES module loads all that they could ever need. The library is
 * one chunk, whoever uses parts of it: ten small files take longer to load than one large one.
 */
await bundle(join(PACKAGES, 'cli/dist/bundle'), {
  input: {
    dativo: join(PACKAGES, 'cli/src/bin.ts'),
    // Started as a process of its own, so it must be a file of its own beside the code that starts it.
    supervisor: join(PACKAGES, 'runner-local-process/src/supervisor.ts'),
  },
  platform: 'node',
  output: {
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: { groups: [{ name: 'library', test: LIBRARY }] },
  },
});

async function bundle(folder: string, options: BuildOptions): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    ...options,
    resolve: { conditionNames: ['@dativo/source', 'node', 'import', 'default'] },
    logLevel: 'warn',
    output: { ...options.output, dir: folder, comments: { legal: true } },
  });
}
