import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveNames } from '@dativo/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { GLOBAL_OPTIONS } from '../src/global-options.ts';
import type { Io, TextSink } from '../src/io.ts';
import { main } from '../src/main.ts';
import { findPlainly } from '../src/quick/find-plainly.ts';
import { lookQuickly, type SeenFiles } from '../src/quick/look-quickly.ts';
import { OPTION_VARIABLES } from '../src/quick/option-variables.ts';
import { plainNames } from '../src/quick/plain-call.ts';
import { expandName } from '../src/validate/expand-name.ts';
import { createRealNames } from '../src/validate/real-name.ts';
import { jobText } from './jobs.ts';
import { createSandbox } from './sandbox.ts';

const FIXTURES = fileURLToPath(new URL('../../schema/test/fixtures', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-quick-')));
  for (const name of ['rules', 'jobs']) cpSync(join(FIXTURES, name), join(folder, name), { recursive: true });
  for (const [index, text] of changedTexts().entries()) write(`changed/job-${index}.yaml`, text);
  for (let index = 0; index < 40; index++) write(`fleet/job-${index}.yaml`, jobText({ jobName: `orders-${index}` }));
  for (let index = 0; index < 3; index++) write(`twins/job-${index}.yaml`, jobText({ jobName: 'orders' }));
  write('long/job.yaml', jobText({ jobName: `orders-${'x'.repeat(80)}`, isCloud: true }));
  for (const jobName of sameWhenShortened()) write(`shortened/${jobName}.yaml`, jobText({ jobName, isCloud: true }));
  write('bytes/latin1.yaml', Buffer.from('tenant_id: "caf\xe9"\n', 'latin1'));
  write('bytes/utf16.yaml', Buffer.from(`\ufeff${jobText({})}`, 'utf16le'));
  write('bytes/mark.yaml', `\ufeff${jobText({})}`);
  write('bytes/nul.yaml', `${jobText({})}# \0\n`);
  write('bytes/replaced.yaml', `${jobText({})}# \ufffd\n`);
  write('bytes/empty.yaml', '');
  write('bytes/large.yaml', `${jobText({})}#${'x'.repeat(1_100_000)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** Jobs with one of their lines gone, given twice or joined with the next: some of them valid, most of them not. */
function changedTexts(): string[] {
  const names = readdirSync(join(FIXTURES, 'jobs'));
  return names.flatMap((name, index) => {
    const lines = readFileSync(join(FIXTURES, 'jobs', name), 'utf8').split('\n');
    return Array.from({ length: 10 }, (_, round) => {
      const at = (index * 7 + round * 13) % lines.length;
      const line = lines[at] ?? '';
      const changed = [[], [line, line], [line + (lines[at + 1] ?? '')], [`${line} # note`]][round % 4] ?? [];
      return [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join('\n');
    });
  });
}

/** Two long names that differ, and whose checksums do not. */
function sameWhenShortened(): string[] {
  const first = new Map<string, string>();
  for (let number = 0; ; number++) {
    const jobName = `orders-${'x'.repeat(80)}-${number}`;
    const role = deriveNames(jobName, 'dev', 'aws')['task_role']?.name ?? '';
    const other = first.get(role);
    if (other !== undefined) return [other, jobName];
    first.set(role, jobName);
  }
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The whole command line, with or without what a quick look has seen. */
async function closely(names: readonly string[], seen?: SeenFiles): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): TextSink => ({
    isTty: false,
    columns: 80,
    write: (text) => {
      texts[name] += text;
    },
  });
  const io = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    env: {},
    cwd: folder,
    clock: { now: () => new Date(0) },
  } as unknown as Io;
  const code = await main(['validate', ...names], io, seen);
  return { code, ...texts };
}

async function quickly(names: readonly string[]): Promise<Ended> {
  const look = lookQuickly(folder, names);
  if (look?.summary !== undefined) return { code: 0, stdout: '', stderr: look.summary };
  return closely(names, look?.seen);
}

describe('a call ends the same way with and without a quick look', () => {
  test('each file alone', { timeout: 300_000 }, async () => {
    const names = findPlainly(folder, ['rules', 'jobs', 'changed', 'bytes', 'long']) ?? [];
    let clean = 0;
    for (const name of names.map((path) => path.slice(folder.length + 1))) {
      const found = await quickly([name]);
      expect(found, name).toEqual(await closely([name]));
      if (lookQuickly(folder, [name])?.summary !== undefined) clean++;
    }
    // Looks that never answer would prove nothing.
    expect(clean).toBeGreaterThan(50);
    expect(names.length - clean).toBeGreaterThan(200);
  });

  test.each<[what: string, names: string[], isClean: boolean]>([
    ['a folder without findings', ['fleet'], true],
    ['files without findings', ['fleet/job-1.yaml', './fleet/job-2.yaml'], true],
    ['jobs of the same name', ['twins'], false],
    ['a name that is shortened', ['long', 'fleet'], true],
    ['names that are shortened to the same', ['shortened'], false],
    ['a folder with findings in some files', ['jobs', 'fleet'], false],
    ['a folder with every finding there is', ['rules'], false],
    ['a file that is named twice', ['fleet/job-1.yaml', 'fleet/../fleet/job-1.yaml'], false],
    ['a file and its folder', ['fleet/job-1.yaml', 'fleet'], false],
    ['a file that is not there', ['fleet/job-1.yaml', 'nothing.yaml'], false],
    ['a glob', ['fleet/*.yaml'], false],
    ['texts that cannot be decoded', ['bytes'], false],
  ])('%s', async (_what, names, isClean) => {
    expect(lookQuickly(folder, names)?.summary !== undefined).toBe(isClean);
    expect(await quickly(names)).toEqual(await closely(names));
  });
});

test.each([['fleet'], ['twins'], ['shortened'], ['jobs', 'fleet'], ['fleet', 'jobs']])(
  'a call about more files than are kept in mind ends the same way: %s %s',
  async (...names) => {
    const named = names.filter((name) => name !== undefined);
    const look = lookQuickly(folder, named, 5);
    expect(look?.seen.size).toBeLessThanOrEqual(5);
    expect(look?.summary).toBe(lookQuickly(folder, named)?.summary);
    expect(await closely(named, look?.seen)).toEqual(await closely(named));
  },
);

test('a file that is changed while it is checked is told apart from what was found in it', async () => {
  const look = lookQuickly(folder, ['twins']);
  write('twins/job-0.yaml', 'tenant_id: [\n');
  const { code, stderr } = await closely(['twins'], look?.seen);
  write('twins/job-0.yaml', jobText({ jobName: 'orders' }));
  expect(stderr).toContain('job-0.yaml was changed while it was checked');
  expect(code).toBe(2);
});

describe('the files of a folder', () => {
  test('are those of the search', async () => {
    for (const name of [
      ...['a.yaml', 'b.yml', 'c.yaml.txt', 'd.YAML', '.e.yaml', 'yaml', 'f.resolved.yaml', 'g.resolved.yml'],
      ...['dativo.config.yaml', 'odd[1].yaml', 'a{b,c}.yaml', '!not.yaml', 'line\nbreak.yaml', 'ümlaut.yaml', '*.yaml'],
      ...['-dash.yaml', ' blank .yaml', '(x).yml', 'deep/er/a.yaml', '.hidden/a.yaml', 'node_modules/a/a.yaml'],
      ...['deep/node_modules/a.yaml', 'deep/.x/a.yaml', 'folder.yaml/a.yaml', 'deep/dativo.config.yaml', '#/@(a).yaml'],
    ])
      write(`tree/${name}`, 'a: b\n');
    const found = await expandName('tree', {
      folder,
      cwd: folder,
      isResolved: false,
      realName: createRealNames(),
    });
    expect(findPlainly(folder, ['tree'])?.toSorted()).toEqual(found.map(({ path }) => path).sort());
  });

  test.each<[what: string, arrange: () => void]>([
    ['a symbolic link', () => symlinkSync('../fleet', join(folder, 'odd/link'))],
    ['a backslash in a name', () => write('odd/a\\b.yaml', 'a: b\n')],
    ['nothing', () => undefined],
  ])('%s is left to the search', (_what, arrange) => {
    mkdirSync(join(folder, 'odd'));
    arrange();
    expect(findPlainly(folder, ['odd'])).toBeUndefined();
    rmSync(join(folder, 'odd'), { recursive: true });
  });

  test('a symbolic link is left to the search, as is a folder above it that leads to the same files', () => {
    symlinkSync('fleet', join(folder, 'same'));
    expect(findPlainly(folder, ['same'])).toBeUndefined();
    expect(findPlainly(folder, ['same/job-1.yaml', 'fleet/job-1.yaml'])).toBeUndefined();
    expect(findPlainly(folder, ['same/job-1.yaml', 'fleet/job-2.yaml'])).toHaveLength(2);
  });
});

describe('which calls are plain', () => {
  test.each<[argv: string[], env: NodeJS.ProcessEnv, names: string[] | undefined]>([
    [['validate', 'a.yaml', 'jobs'], { CI: '1', NO_COLOR: '1' }, ['a.yaml', 'jobs']],
    [['validate'], {}, undefined],
    [['validate', '-'], {}, undefined],
    [['validate', 'a.yaml', '--quiet'], {}, undefined],
    [['validate', '--', 'a.yaml'], {}, undefined],
    [['validate', ''], {}, undefined],
    [['metadata', 'a.yaml'], {}, undefined],
    [[], {}, undefined],
    [['validate', 'a.yaml'], { DATIVO_FAIL_ON: 'warning' }, undefined],
    [['validate', 'a.yaml'], { dativo_config: 'x' }, undefined],
    [['validate', 'a.yaml'], { DATIVO_TF_PLUGIN_DIR: 'x', DATIVO_LOCK: 'x' }, ['a.yaml']],
  ])('%j with %j', (argv, env, names) => {
    expect(plainNames(argv, env)).toEqual(names);
  });

  test('every variable that stands for an option is known', () => {
    const quick = COMMANDS.filter(({ name }) => ['validate', 'metadata', 'resolve'].includes(name));
    const options = [...GLOBAL_OPTIONS, ...quick.flatMap((command) => command.options)];
    const variables = options.flatMap(({ env }) => env ?? []);
    expect([...OPTION_VARIABLES].sort()).toEqual([...new Set(variables)].sort());
  });
});

test.each<[argv: string[], chunks: string[]]>([
  [['validate', 'job.yaml'], ['quick']],
  [
    ['metadata', 'job.yaml'],
    ['quick', 'stage'],
  ],
  [
    ['__complete', '--current=va', '--'],
    ['answer', 'main', 'rolldown-runtime', 'shared'],
  ],
  [['--help'], ['help', 'main', 'rolldown-runtime', 'shared']],
  [['--version'], ['main', 'rolldown-runtime', 'shared']],
])('%j loads what it needs, and nothing else', async (argv, chunks) => {
  const sandbox = createSandbox();
  try {
    sandbox.write('list.cjs', "process.on('exit', () => console.log(Object.keys(require.cache).join('\\n')));\n");
    const env = { NODE_OPTIONS: `--require ${sandbox.path('list.cjs')}` };
    const { code, stdout } = await sandbox.dativo(argv, { env });
    const loaded = stdout
      .split('\n')
      .filter((line) => line.endsWith('.cjs'))
      .map((path) => basename(path).replace(/-[\w-]{8}\.cjs$/, ''))
      .sort();
    expect({ code, loaded }).toEqual({ code: 0, loaded: ['dativo.cjs', 'dativo.cjs', 'list.cjs', ...chunks].sort() });
  } finally {
    sandbox.remove();
  }
});

test('the settings of a project count', async () => {
  const sandbox = createSandbox();
  try {
    expect(await sandbox.dativo(['validate', 'job.yaml'])).toMatchObject({ code: 0, stdout: '' });
    sandbox.write('dativo.config.yaml', 'unknown: 1\n');
    expect(await sandbox.dativo(['validate', 'job.yaml'])).toMatchObject({ code: 2, stdout: '' });
  } finally {
    sandbox.remove();
  }
});
