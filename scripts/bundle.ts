// Writes what must start fast as few files: packages/schema/dist/bundle for programs that import the library, and
// packages/cli/dist/bundle for the command line. Loading a file costs more than most of what is in it.
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'rolldown';
import { billOfMaterials } from './bill-of-materials.ts';
import { compileEarly } from './compile-early.ts';
import { inAscii } from './in-ascii.ts';
import { lighten } from './lighten.ts';
import { loadLate } from './load-late.ts';
import { bundledPackages, thirdPartyNotices } from './third-party-notices.ts';

/** What checking a job file takes. The base of all errors stays out: the command line itself needs it, and nothing else of the library. Runner files are read by one command alone. */
const LIBRARY =
  /\/packages\/schema\/src\/(?!coded-error\.ts|runner-file\/)|\/node_modules\/(?:js-yaml|@noble\/hashes)\//;

const PACKAGES = join(import.meta.dirname, '../packages');

const CLI_BUNDLE = join(PACKAGES, 'cli/dist/bundle');
const DATIVO = join(CLI_BUNDLE, 'dativo.cjs');

/** Usual jobs in which nothing is found, of every runtime and of the usual sources. */
const JOBS = [
  ...[
    'stripe-fargate',
    'csv-local',
    'postgres-defaults',
    'sheets',
    'drive-retries',
    'markdown-kv',
    'catalog-nessie',
  ].map((name) => `jobs/${name}.yaml`),
  ...['JOB603', 'JOB621', 'JOB703', 'JOB721'].map((rule) => `rules/${rule}/good.yaml`),
].map((name) => join(PACKAGES, 'schema/test/fixtures', name));

/** What a local job is resolved with, in all kinds of values that outputs have. */
const BINDING = { command: ['python', '-m', 'worker'], working_directory: '.', env: { RETRIES: 3, TRACE: true } };

/** What no job takes, so that it must be said. */
const FAULTY_BINDING = 'local';

/** Usual mistakes: of the structure, of a size, of a tag. */
const FAULTY_JOBS = ['JOB203', 'JOB302', 'JOB602', 'JOB707'].map((rule) =>
  join(PACKAGES, `schema/test/fixtures/rules/${rule}/bad.yaml`),
);

const RESOLVE = { conditionNames: ['@dativo/source', 'node', 'import', 'default'] };

/** What every call loads: copied into the entry, so none of it may keep anything. */
const ENTRY = await modulesOf(join(PACKAGES, 'cli/src/bin.ts'));

/** What a call loads that finds nothing, so it stands in a file of its own. */
const QUICK = await modulesOf(join(PACKAGES, 'cli/src/quick/look-quickly.ts'));

/** What stages load besides that find nothing. */
const QUICK_STAGE = await modulesOf(join(PACKAGES, 'cli/src/quick/run-stage-quickly.ts'));

/** A list that options name and a quick stage asks: whoever wants it must not load the other for it. */
const FLEET_RUNTIMES = join(PACKAGES, 'cli/src/many/fleet-runtimes.ts');

/** What every other call loads. */
const MAIN = await modulesOf(join(PACKAGES, 'cli/src/run-process.ts'));

/** Reports name it too, and who asks for nothing else should not wait for them. */
const VERSION = join(PACKAGES, 'cli/src/commands/version.ts');

/** How wide a text is, which pages of help and frames of findings ask alike. */
const DISPLAY_WIDTH = join(PACKAGES, 'cli/src/render/display-width.ts');

/** What a page of help loads beside that. */
const HELP = await modulesOf(join(PACKAGES, 'cli/src/commands/help.ts'));

/** What the commands about job files load beside that. */
const JOB_COMMANDS = new Set<string>();
for (const name of ['commands/validate', 'commands/metadata', 'commands/resolve', 'render/text'])
  for (const id of await modulesOf(join(PACKAGES, `cli/src/${name}.ts`))) JOB_COMMANDS.add(id);

/** The library: types and the other entries stay as the compiler writes them. */
await bundle(join(PACKAGES, 'schema/dist/bundle'), {
  input: { index: join(PACKAGES, 'schema/src/index.ts') },
  platform: 'neutral',
  output: { format: 'esm', minify: true, entryFileNames: '[name].js' },
});

/**
 * The command line: what every command needs in one file, the rest in chunks that are loaded on demand. CommonJS, since
 * importing Node's own modules from an ES module loads all that they could ever need. What finds nothing is one
 * chunk, and the rest of the library another, whoever uses parts of it: ten small files take longer to load than one large one.
 */
const cliModules = await bundle(CLI_BUNDLE, {
  input: {
    dativo: join(PACKAGES, 'cli/src/bin.ts'),
    // Started as a process of its own, so it must be a file of its own beside the code that starts it.
    supervisor: join(PACKAGES, 'runner-local-process/src/supervisor.ts'),
  },
  platform: 'node',
  preserveEntrySignatures: false,
  // Large, and only needed where a job runs on Azure: whoever needs it installs it.
  external: ['@azure/identity'],
  output: {
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      groups: [
        { name: 'shared', test: (id) => (ENTRY.has(id) && MAIN.has(id)) || id === FLEET_RUNTIMES, priority: 5 },
        { name: 'quick', test: (id) => QUICK.has(id), priority: 4 },
        {
          name: 'stage',
          test: (id) => QUICK_STAGE.has(id) && !MAIN.has(id),
          priority: 3.5,
          // The rest of what its modules import is for those who find something.
          includeDependenciesRecursively: false,
        },
        { name: 'main', test: (id) => MAIN.has(id) || id === VERSION || id === DISPLAY_WIDTH, priority: 3 },
        { name: 'help', test: (id) => HELP.has(id), priority: 2.5 },
        { name: 'library', test: LIBRARY, priority: 2 },
        { name: 'job', test: (id) => JOB_COMMANDS.has(id), priority: 1 },
      ],
    },
  },
});

writeFileSync(join(PACKAGES, 'cli/dist/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(cliModules));
const { name, version } = JSON.parse(readFileSync(join(PACKAGES, 'cli/package.json'), 'utf8'));
writeFileSync(
  join(PACKAGES, 'cli/dist/sbom.cdx.json'),
  billOfMaterials({ name, version }, bundledPackages(cliModules)),
);

const chunks = readdirSync(CLI_BUNDLE).map((name) => join(CLI_BUNDLE, name));
const isQuick = (file: string): boolean => file.includes('/quick-');
const isStage = (file: string): boolean => file.includes('/stage-');
for (const file of [DATIVO, ...chunks.filter((name) => isQuick(name) || isStage(name))]) copyIn(file);
loadLate(chunks.filter((file) => /\/(?:main|job)-[^/]*$/.test(file)));
compileEarly(
  chunks.filter(isQuick),
  JOBS.map((file) => [DATIVO, 'validate', file]),
);
compileEarly(chunks.filter(isStage), stageCalls(BINDING));
compileEarly(
  chunks.filter((file) => !isQuick(file) && !isStage(file)),
  [...FAULTY_JOBS.map((file) => [DATIVO, 'validate', file]), ...stageCalls(FAULTY_BINDING)],
);

/** What else is asked about one job, with outputs that have what is in its placeholders: the result is printed, and written beside a copy. */
function stageCalls(binding: unknown): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-outputs-'));
  const [job, outputs] = [join(folder, 'job.yaml'), join(folder, 'outputs.json')];
  copyFileSync(join(PACKAGES, 'schema/test/fixtures/jobs/csv-local.yaml'), job);
  writeFileSync(outputs, JSON.stringify({ runtime_binding: { sensitive: false, type: 'dynamic', value: binding } }));
  return [
    [DATIVO, 'metadata', job],
    [DATIVO, 'resolve', job, '--outputs', outputs, '--stdout'],
    [DATIVO, 'resolve', job, '--outputs', outputs],
  ];
}

/** Returns the files that went into it. */
async function bundle(folder: string, options: BuildOptions): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  const { output } = await build({
    ...options,
    resolve: RESOLVE,
    plugins: [lighten()],
    logLevel: 'warn',
    output: { ...options.output, dir: folder, comments: { legal: true } },
  });
  const made = output.filter((file) => file.type === 'chunk');
  inAscii(made.map(({ fileName }) => join(folder, fileName)));
  return made.flatMap(({ moduleIds }) => moduleIds);
}

/** Puts small files into the one that loads them: finding and opening a file takes longer than what is in these. */
function copyIn(file: string): void {
  const text = readFileSync(file, 'utf8')
    // The helpers of the bundler do nothing by themselves.
    .replace(/(?<=^|;)require\("\.\/rolldown-runtime-[\w-]+\.cjs"\);/g, '')
    .replace(/require\("\.\/((?:rolldown-runtime|shared)-[\w-]+\.cjs)"\)/g, (_, name: string) => {
      const code = readFileSync(join(CLI_BUNDLE, name), 'utf8');
      return `(()=>{const exports={};${code};return exports})()`;
    });
  writeFileSync(file, text);
}

/** The files of a module and of all that it imports. */
async function modulesOf(input: string): Promise<ReadonlySet<string>> {
  const { output } = await build({ input, platform: 'node', resolve: RESOLVE, write: false });
  const [entry] = output;
  return new Set(entry.moduleIds);
}
