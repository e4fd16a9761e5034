import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from './call.ts';
import { DATIVO, isInstalled } from './sandbox.ts';
import { SHELLS, typeLines } from './typed-in-shell.ts';

const FILES = [
  'my file.yaml',
  'rule:JOB601.yaml',
  "it's.yaml",
  '$(touch a1)',
  '`touch a2`',
  'semi;touch a3',
  '"q".yaml',
];

let folder: string;
let bin: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-tab-')));
  bin = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-bin-')));
  for (const name of FILES) writeFileSync(join(folder, name), '');
  for (const name of ['a dir', '.git', '.dativo/orders/runs/orders-1', '.dativo/orders/runs/$(touch a4)'])
    mkdirSync(join(folder, name), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bin, { recursive: true });
});

function environment(): NodeJS.ProcessEnv {
  const PATH = [bin, process.env['PATH'] ?? ''].join(delimiter);
  return { PATH, HOME: bin, TERM: 'xterm', LANG: 'C.UTF-8', NODE: process.execPath, DATIVO };
}

/** util-linux has a `script` that runs a command on a terminal of its own. */
const hasTerminals = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;
if (!hasTerminals) process.stderr.write('SKIPPED: no util-linux script, so nothing can be typed into shells\n');
const missing = SHELLS.filter(({ name }) => !isInstalled(name));
for (const { name } of missing) process.stderr.write(`SKIPPED: ${name} is not installed\n`);

// `\t` is the Tab key, `\x15` is Ctrl-U: the line is given up.
const lines: [typed: string, ran: string[]][] = [
  ['dativo vali\tmy\t', ['validate', 'my file.yaml']],
  ['dativo validate rule\t', ['validate', 'rule:JOB601.yaml']],
  ['dativo validate "rule:J\t', ['validate', 'rule:JOB601.yaml']],
  ['dativo validate it\t', ['validate', "it's.yaml"]],
  ['dativo validate \\$\t', ['validate', '$(touch a1)']],
  ['dativo validate \\`\t', ['validate', '`touch a2`']],
  ['dativo validate sem\t', ['validate', 'semi;touch a3']],
  ['dativo validate \\"\t', ['validate', '"q".yaml']],
  ['dativo runs show ord\t', ['runs', 'show', 'orders-1']],
  ['dativo explain JOB60\t2', ['explain', 'JOB602']],
  ['dativo resolve x --out=my\t', ['resolve', 'x', '--out=my file.yaml']],
  ['dativo resolve x --outputs net=my\t', ['resolve', 'x', '--outputs', 'net=my file.yaml']],
  ['dativo resolve x --out-dir a\t', ['resolve', 'x', '--out-dir', 'a dir']],
  ['dativo validate --color=al\t', ['validate', '--color=always']],
  ['dativo run --capa\tspot,\t', ['run', '--capacity', 'spot,on-demand']],
];

/** A command within the line; zsh runs such a one for its own completion too, of any program. */
const COMMAND_WITHIN: (typeof lines)[number] = ['dativo validate $(touch a5)my\t\x15dativo given up', ['given', 'up']];

describe.skipIf(!hasTerminals).each(SHELLS)('typed into $name', (shell) => {
  test.skipIf(missing.includes(shell))('a Tab completes, whatever files are called, and runs nothing', async () => {
    const before = readdirSync(folder);
    const all = shell.name === 'zsh' ? lines : [...lines, COMMAND_WITHIN];
    const typed = all.map(([line]) => line);
    const ran = await typeLines(shell, typed, { cwd: folder, bin, env: environment() });
    // A shell may leave the slash behind the name of a folder, or not.
    expect(ran.map((words) => words.map((word) => word.replace(/\/$/, '')))).toEqual(all.map(([, words]) => words));
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe.skipIf(!hasTerminals)('put where help says, it is there in every session', () => {
  const kept = [
    { ...SHELLS[0], start: 'bash --noprofile -i', file: '.bashrc', learn: ':' },
    { ...SHELLS[1], file: '_dativo', learn: 'fpath=(~ $fpath); autoload -Uz compinit; compinit -D -u' },
    { ...SHELLS[2], start: 'fish -i', file: '.config/fish/completions/dativo.fish', learn: 'true' },
  ];
  test.each(kept)('of $name', async ({ name = '', start = '', learn, file }) => {
    if (!isInstalled(name)) return;
    mkdirSync(join(bin, '.config/fish/completions'), { recursive: true });
    writeFileSync(join(bin, file), (await call(folder, ['completion', name])).stdout);
    const ran = await typeLines({ name, start, learn }, ['dativo vali\tmy\t'], {
      cwd: folder,
      bin,
      env: environment(),
    });
    expect(ran).toEqual([['validate', 'my file.yaml']]);
  });
});

test.skipIf(!isInstalled('fish'))('fish shows what words mean', () => {
  const line = "dativo completion fish | source; complete -C 'dativo val'; complete -C 'dativo plan --det'";
  writeFileSync(join(bin, 'dativo'), `#!/bin/sh\nexec "$NODE" "$DATIVO" "$@"\n`, { mode: 0o755 });
  const { stdout } = spawnSync('fish', ['--no-config', '-c', line], { encoding: 'utf8', env: environment() });
  expect(stdout).toBe('validate\tcheck job files\n--detailed\texit 3 when the plan has changes\n');
});

test.each([
  ['bash', 'dativo.bash', /^complete .* -F _dativo dativo$/m],
  ['zsh', '_dativo', /^#compdef dativo\n/],
  ['fish', 'dativo.fish', /^complete -c dativo /m],
  ['powershell', 'dativo.ps1', /^Register-ArgumentCompleter -Native -CommandName dativo /m],
])('dativo completion %s prints the file of the package', async (shell, file, head) => {
  const text = readFileSync(new URL(`../completions/${file}`, import.meta.url), 'utf8');
  expect(await call(folder, ['completion', shell])).toEqual({ code: 0, stdout: text, stderr: '' });
  expect(text).toMatch(head);
  // Nothing that was typed is ever read as code.
  expect(text).not.toMatch(/\beval\b|Invoke-Expression|\biex\b/);
});

test('the script for PowerShell, which no test runs, is whole', () => {
  const text = readFileSync(new URL('../completions/dativo.ps1', import.meta.url), 'utf8');
  const code = text.replace(/#.*$/gm, '').replace(/'[^']*'|"[^"]*"/g, '');
  const open: string[] = [];
  for (const [mark] of code.matchAll(/[(){}[\]]/g)) {
    if ('({['.includes(mark)) open.push(mark);
    else expect(`${open.pop()}${mark}`).toMatch(/^(?:\(\)|\{\}|\[\])$/);
  }
  expect(open).toEqual([]);
  const known =
    /^\$(?:wordToComplete|commandAst|cursorPosition|program|current|words|element|start|plain|_|answer|kind|line|text|about|null)$/;
  expect([...text.matchAll(/\$\w+/g)].map(([name]) => name).filter((name) => !known.test(name))).toEqual([]);
});
