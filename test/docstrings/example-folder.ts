import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Example } from './collect-examples.ts';

/** A folder outside the repository with each example as a module, and our packages as a program has them that installed them. */
export function writeExamples(root: string, examples: readonly Example[]): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-docstrings-')));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  cpSync(join(import.meta.dirname, 'run-examples.mjs'), join(folder, 'run-examples.mjs'));
  for (const [index, { code }] of examples.entries()) {
    writeFileSync(join(folder, `${index}.ts`), `${code}\nexport {};\n`);
    const own = join(folder, `run-${index}`);
    cpSync(join(import.meta.dirname, 'given'), own, { recursive: true });
    writeFileSync(join(own, 'example.ts'), withComparisons(code));
  }
  mkdirSync(join(folder, 'home'));
  return folder;
}

/** Turns `expression; // => value` into a comparison of the two, and leaves all else as it is. */
export function withComparisons(code: string): string {
  const compared = code.replaceAll(
    /^( *)(?:(const|let) (\w+) = )?(.+); \/\/ => (.+)$/gm,
    (_, indent: string, kind: string | undefined, name: string | undefined, value: string, expected: string) =>
      kind === undefined
        ? `${indent}(await import('node:assert')).deepStrictEqual(${value}, ${expected});`
        : `${indent}${kind} ${name} = ${value}; (await import('node:assert')).deepStrictEqual(${name}, ${expected});`,
  );
  return `${compared}\nexport {};\n`;
}

const STRICT = {
  noEmit: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  target: 'es2024',
  lib: ['es2024'],
  module: 'nodenext',
  types: ['node'],
  skipLibCheck: true,
};

/** What the compiler says of each example, by its number; one program for all. */
export function checkTypes(root: string, folder: string): ReadonlyMap<number, readonly string[]> {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT, include: ['*.ts'] }));
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { stdout } = spawnSync(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
  const faults = [...stdout.matchAll(/^(\d+)\.ts\((.*)$/gm)].map(([line, at = '']) => ({ at: Number(at), line }));
  if (faults.length === 0 && stdout.trim() !== '') throw new Error(stdout);
  return new Map([...Map.groupBy(faults, ({ at }) => at)].map(([at, all]) => [at, all.map(({ line }) => line)]));
}

/** Runs examples one after the other in one process, each in a folder of its own with the given files; why it failed, by its number. */
export function runExamples(folder: string, numbers: readonly number[]): Readonly<Record<string, string>> {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: join(folder, 'home'), TF_IN_AUTOMATION: '1' };
  delete env['NODE_OPTIONS'];
  const args = ['--no-warnings', 'run-examples.mjs', ...numbers.map(String)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`the process of the examples ended with ${status}:\n${stdout}${stderr}`);
  return JSON.parse(readFileSync(join(folder, 'failed.json'), 'utf8'));
}
