// Writes what must start fast as few files: packages/schema/dist/bundle for programs that import the library, and
// packages/cli/dist/bundle for the command line. Loading a file costs more than most of what is in it.
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'rolldown';
import { compileEarly } from './compile-early.ts';

/** What checking a job file takes. The base of all errors stays out: the command line itself needs it, and nothing else of the library. */
const LIBRARY = /\/packages\/schema\/src\/(?!coded-error\.ts)|\/node_modules\/(?:js-yaml|@noble\/hashes)\//;

const PACKAGES = join(import.meta.dirname, '../packages');

const CLI_BUNDLE = join(PACKAGES, 'cli/dist/bundle');
const DATIVO = join(CLI_BUNDLE, 'dativo.cjs');

/** Usual jobs, one for each runtime. */
const JOBS = ['csv-local', 'hubspot-container-apps', 'postgres-cloud-run', 'stripe-fargate'].map((name) =>
  join(PACKAGES, `schema/test/fixtures/jobs/${name}.yaml`),
);

/** Usual mistakes: of the structure, of a size, of a tag. */
const FAULTY_JOBS = ['JOB203', 'JOB302', 'JOB602', 'JOB707'].map((rule) =>
  join(PACKAGES, `schema/test/fixtures/rules/${rule}/bad.yaml`),
);

const RESOLVE = { conditionNames: ['@dativo/source', 'node', 'import', 'default'] };

/** What a call loads that finds nothing, so it stands in a file of its own. */
const QUICK = await modulesOf(join(PACKAGES, 'cli/src/quick/validate-quickly.ts'));

/** What every other call loads. */
const MAIN = await modulesOf(join(PACKAGES, 'cli/src/run-process.ts'));

/** The library: types and the other entries stay as the compiler writes them. */
await bundle(join(PACKAGES, 'schema/dist/bundle'), {
  input: { index: join(PACKAGES, 'schema/src/index.ts') },
  platform: 'neutral',
  external: ['js-yaml'],
  output: { format: 'esm', minify: true, entryFileNames: '[name].js' },
});

/**
 * The command line: what every command needs in one file, the rest in chunks that are loaded on demand. CommonJS, since
 * importing Node's own modules from an ES module loads all that they could ever need. What finds nothing is one
 * chunk, and the rest of the library another, whoever uses parts of it: ten small files take longer to load than one large one.
 */
await bundle(CLI_BUNDLE, {
  input: {
    dativo: join(PACKAGES, 'cli/src/bin.ts'),
    // Started as a process of its own, so it must be a file of its own beside the code that starts it.
    supervisor: join(PACKAGES, 'runner-local-process/src/supervisor.ts'),
  },
  platform: 'node',
  // Large, and only needed where a job runs on Azure: whoever needs it installs it.
  external: ['@azure/identity'],
  output: {
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      groups: [
        { name: 'shared', test: (id) => QUICK.has(id) && MAIN.has(id), priority: 3 },
        { name: 'quick', test: (id) => QUICK.has(id), priority: 2 },
        { name: 'main', test: (id) => MAIN.has(id), priority: 1 },
        { name: 'library', test: LIBRARY },
      ],
    },
  },
});

const chunks = readdirSync(CLI_BUNDLE).map((name) => join(CLI_BUNDLE, name));
const isQuick = (file: string): boolean => file.includes('/quick-');
compileEarly(chunks.filter(isQuick), [[DATIVO, 'validate', ...JOBS]]);
compileEarly(
  chunks.filter((file) => !isQuick(file)),
  FAULTY_JOBS.map((file) => [DATIVO, 'validate', file]),
);

async function bundle(folder: string, options: BuildOptions): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({
    ...options,
    resolve: RESOLVE,
    logLevel: 'warn',
    output: { ...options.output, dir: folder, comments: { legal: true } },
  });
}

/** The files of a module and of all that it imports. */
async function modulesOf(input: string): Promise<ReadonlySet<string>> {
  const { output } = await build({ input, platform: 'node', resolve: RESOLVE, write: false });
  const [entry] = output;
  return new Set(entry.moduleIds);
}
