import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResolverError, type SyncFileSystem, writeFilesAtomic } from '@dativo/resolver';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'dativo-writes-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const read = (name: string): string => fs.readFileSync(path(name), 'utf8');
const modeOf = (name: string): number => fs.statSync(path(name)).mode & 0o7777;
const texts = (): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder)
      .sort()
      .map((name) => [name, read(name)]),
  );

/** The real file system, in which the call that is number `index` of its name fails. */
function failing(name: 'openSync' | 'writeFileSync' | 'renameSync', index: number, code: string): SyncFileSystem {
  let calls = 0;
  const { openSync, writeFileSync, renameSync } = fs;
  const real = { openSync, writeFileSync, renameSync }[name] as (...args: unknown[]) => unknown;
  const call = (...args: unknown[]): unknown => {
    calls += 1;
    if (calls === index) throw Object.assign(new Error(`${code}: injected`), { code, syscall: name });
    return real(...args);
  };
  return { ...fs, [name]: call };
}

function failureOf(write: () => unknown): ResolverError {
  try {
    write();
  } catch (error) {
    if (error instanceof ResolverError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

describe('many files at once', () => {
  test('are written with all their bytes, and nothing else is left', () => {
    const files = [
      { path: path('a.yaml'), text: 'é\r\n' },
      { path: path('b.yaml'), text: ['one\n', '', 'two\n'] },
    ];
    expect(writeFilesAtomic(files)).toBe(2);
    expect(texts()).toEqual({ 'a.yaml': 'é\r\n', 'b.yaml': 'one\ntwo\n' });
    expect(writeFilesAtomic(files)).toBe(0);
  });

  test.each([
    ['longer', 'old and more'],
    ['as long', 'odd'],
    ['empty', ''],
  ])('a text that is %s replaces the old one', (_name, text) => {
    fs.writeFileSync(path('a'), 'old');
    expect(writeFilesAtomic([{ path: path('a'), text: [text] }])).toBe(1);
    expect(texts()).toEqual({ a: text });
  });

  test('keep their mode, unless another one is asked for', () => {
    for (const [name, mode] of [
      ['a', 0o640],
      ['b', 0o644],
    ] as const) {
      fs.writeFileSync(path(name), 'old');
      fs.chmodSync(path(name), mode);
    }
    writeFilesAtomic([
      { path: path('a'), text: 'new' },
      { path: path('b'), text: 'old', mode: 0o600 },
      { path: path('c'), text: 'new', mode: 0o600 },
    ]);
    expect([modeOf('a'), modeOf('b'), modeOf('c')]).toEqual([0o640, 0o600, 0o600]);
  });

  test('a symbolic link stays, and what it leads to is replaced, also where nothing is there yet', () => {
    fs.mkdirSync(path('there'));
    fs.symlinkSync('there/target', path('link'));
    for (const text of ['one', 'two']) {
      writeFilesAtomic([{ path: path('link'), text }]);
      expect([fs.readlinkSync(path('link')), read('there/target')]).toEqual(['there/target', text]);
    }
    fs.symlinkSync('round', path('round'));
    expect(failureOf(() => writeFilesAtomic([{ path: path('round'), text: 'x' }])).message).toMatch(/ELOOP/);
  });
});

describe('where one cannot be written', () => {
  const files = () => ['a', 'b', 'c'].map((name) => ({ path: path(name), text: `new ${name}` }));
  beforeEach(() => {
    for (const name of ['a', 'b', 'c']) fs.writeFileSync(path(name), 'old');
  });
  const old = { a: 'old', b: 'old', c: 'old' };

  test.each([
    ['a full disk', 'writeFileSync', 'ENOSPC', /b was not written: no space is left on the device \(ENOSPC\)/],
    ['no right to write', 'openSync', 'EACCES', /b was not written: permission denied \(EACCES\)/],
  ] as const)('%s: all stay as they were', (_name, name, code, said) => {
    expect(failureOf(() => writeFilesAtomic(files(), failing(name, 2, code))).message).toMatch(said);
    expect(texts()).toEqual(old);
  });

  test('a folder in the place of one: all others stay as they were', () => {
    fs.mkdirSync(path('d'));
    expect(failureOf(() => writeFilesAtomic([...files(), { path: path('d'), text: 'x' }])).message).toMatch(/EISDIR/);
    fs.rmdirSync(path('d'));
    expect(texts()).toEqual(old);
  });

  test('the first rename: all stay as they were', () => {
    const { message } = failureOf(() => writeFilesAtomic(files(), failing('renameSync', 1, 'EPERM')));
    expect(message).not.toMatch(/before/);
    expect(texts()).toEqual(old);
  });

  test('a later rename: the error names those that were written', () => {
    const { message, help } = failureOf(() => writeFilesAtomic(files(), failing('renameSync', 3, 'EPERM')));
    expect(message).toBe(
      `${path('c')} was not written: the operation is not permitted (EPERM). 2 of 3 files were written before: ${path('a')}, ${path('b')}.`,
    );
    expect(help).toMatch(/Then make the same call again\.$/);
    expect(texts()).toEqual({ a: 'new a', b: 'new b', c: 'old' });
  });
});
