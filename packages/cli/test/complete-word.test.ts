import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { completeWord } from '../src/completion/complete-word.ts';
import { findRecords } from '../src/completion/find-records.ts';
import { VALUE_KINDS } from '../src/completion/value-kinds.ts';
import { FORMAT_NAMES } from '../src/validate/format-names.ts';

const RECORDS = { runs: [{ text: 'orders-1', about: 'orders' }], jobs: [{ text: 'orders', about: '' }] };

/** What fits behind a line as it is typed: the last word of it is the one at the cursor. */
async function complete(line: string) {
  const typed = line.split(' ');
  const place = { words: typed.slice(1, -1), current: typed.at(-1) ?? '' };
  const { candidates, files, prefix } = await completeWord(place, { commands: COMMANDS, records: async () => RECORDS });
  return { texts: candidates.map(({ text }) => text), files, prefix };
}

const NAMES = COMMANDS.map(({ name }) => name);

describe('what fits', () => {
  test.each<[line: string, texts: readonly string[], files?: string, prefix?: string]>([
    ['dativo ', NAMES],
    ['dativo va', ['validate']],
    ['dativo --v', ['--version']],
    ['dativo xyzzy ', []],
    ['dativo help exit', ['exit-codes']],
    ['dativo help ', [...NAMES, 'exit-codes']],
    ['dativo help resolve ', []],
    ['dativo completion ', ['bash', 'zsh', 'fish', 'powershell']],
    [
      'dativo explain JOB20',
      ['JOB201', 'JOB202', 'JOB203', 'JOB204', 'JOB205', 'JOB206', 'JOB207', 'JOB208', 'JOB209'],
    ],
    ['dativo validate ', [], 'files'],
    ['dativo validate a.yaml ', [], 'files'],
    ['dativo up job.yaml ', []],
    ['dativo validate --fi', ['--fix', '--files-from']],
    ['dativo validate --fix --fi', ['--files-from']],
    ['dativo validate --format text --form', ['--format']],
    ['dativo validate --format ', FORMAT_NAMES],
    ['dativo validate --format=sar', ['--format=sarif'], 'none', '--format='],
    ['dativo validate --format sarif=', [], 'files', 'sarif='],
    ['dativo validate --format=sarif=x', [], 'files', '--format=sarif='],
    ['dativo run --format ', ['text', 'json', 'junit']],
    ['dativo validate --color ', ['auto', 'always', 'never']],
    ['dativo validate --color=a', ['--color=auto', '--color=always'], 'none', '--color='],
    ['dativo validate --quiet=', [], 'none', '--quiet='],
    ['dativo validate --nothing=', [], 'none', '--nothing='],
    ['dativo validate --out a', [], 'files'],
    ['dativo schema --out ', [], 'files'],
    ['dativo schema -o ', [], 'files'],
    ['dativo schema -qo ', [], 'files'],
    ['dativo schema -o x.json ', []],
    ['dativo schema --out=', [], 'files', '--out='],
    ['dativo resolve x --outputs net=', [], 'files', 'net='],
    ['dativo resolve x --outputs=net=', [], 'files', '--outputs=net='],
    ['dativo validate --root /data=', [], 'folders', '/data='],
    ['dativo resolve x --out-dir ', [], 'folders'],
    ['dativo run --capacity ', ['spot', 'on-demand']],
    ['dativo run --capacity spot,', ['spot,on-demand']],
    ['dativo run --timeout ', []],
    ['dativo run -- ', [], 'files'],
    ['dativo plan -- ', []],
    ['dativo runs ', ['list', 'show', 'gc']],
    ['dativo runs show ', ['orders-1'], 'files'],
    ['dativo runs show orders-1 ', []],
    ['dativo runs gc ', [], 'files'],
    ['dativo runs gc a.yaml ', [], 'files'],
    ['dativo runs --job o', ['orders'], 'files'],
    ['dativo config ', ['show']],
    ['dativo config show ', []],
    ['dativo wait o', ['orders-1'], 'files'],
  ])('%s', async (line, texts, files = 'none', prefix = '') => {
    expect(await complete(line)).toEqual({ texts, files, prefix });
  });

  test('every option of every command, with what it means', async () => {
    for (const { name, options } of COMMANDS) {
      const { candidates } = await completeWord(
        { words: [name], current: '--' },
        { commands: COMMANDS, records: async () => RECORDS },
      );
      for (const option of options)
        expect(candidates).toContainEqual({ text: `--${option.name}`, about: option.summary });
      expect(candidates.filter(({ about }) => about === '')).toEqual([]);
    }
  });

  test('nothing that a shell could take for more than a word, on one line', async () => {
    for (const { name, options } of COMMANDS)
      for (const words of [[], [name], ...options.map((option) => [name, `--${option.name}`])]) {
        const { candidates } = await completeWord(
          { words, current: '' },
          { commands: COMMANDS, records: async () => RECORDS },
        );
        for (const { text, about } of candidates) {
          expect(text).toMatch(/^[\w.,:=@/+-]+$/);
          expect(about).not.toMatch(/[\p{Cc}]/u);
        }
      }
  });

  test('every name that help gives to an argument or a value is known in value-kinds.ts', () => {
    const verbs = COMMANDS.flatMap((command) => Object.values(command.verbs ?? {}));
    const taken = [...COMMANDS.filter((command) => command.verbs === undefined), ...verbs].map(
      (one) => one.positionals,
    );
    const wanted = [
      ...taken.map((one) => ({ ...one, value: one.name })),
      ...COMMANDS.flatMap(({ options }) => options),
    ];
    const listed = (one: object) => 'choices' in one || 'parts' in one || 'heads' in one;
    const names = wanted.flatMap((one) => (listed(one) || one.value === undefined ? [] : [one.value]));
    // SEVERITY and the like have choices; a count of warnings is free text.
    expect([...new Set(names)].filter((name) => !Object.hasOwn(VALUE_KINDS, name))).toEqual([]);
  });
});

describe('the records of a project', () => {
  let folder: string;
  const make = (...names: string[]): string => {
    const path = join(folder, ...names);
    mkdirSync(path, { recursive: true });
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dativo-records-'));
    make('.git');
    make('.dativo/orders/runs/orders-1');
    make('jobs/.dativo/refunds/runs/r.2');
    make('jobs/.dativo/refunds/runs/$(touch x)');
    make('jobs/.dativo/refunds/runs/-x');
    make('jobs/.dativo/two\nlines/runs/r3');
    make('.dativo/without');
    make('node_modules/.dativo/other/runs/r4');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('are found from anywhere in it, without names that are more than a word', () => {
    expect(findRecords(make('jobs/deep'))).toEqual({
      runs: [
        { text: 'orders-1', about: 'orders' },
        { text: 'r.2', about: 'refunds' },
      ],
      jobs: [
        { text: 'orders', about: '' },
        { text: 'without', about: '' },
        { text: 'refunds', about: '' },
      ],
    });
  });

  test('a folder that is not there has none', () => {
    expect(findRecords('/not/there')).toEqual({ runs: [], jobs: [] });
  });

  test('a project without end is not searched to its end', () => {
    for (let index = 0; index < 600; index++) make('many', String(index));
    make('many/599/.dativo/late/runs/late-1');
    expect(findRecords(folder).runs).toHaveLength(2);
  });
});
