import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResolverError, type WriteFileSystem, writeFileAtomic } from '@dativo/resolver';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'dativo-write-'));
});

afterEach(async () => {
  await fs.rm(folder, { recursive: true });
});

const read = (name: string): Promise<string> => fs.readFile(join(folder, name), 'utf8');

async function failureOf(writing: Promise<void>): Promise<ResolverError> {
  const error: unknown = await writing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ResolverError)) throw new Error(`not a ResolverError: ${String(error)}`);
  return error;
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

type Handle = Awaited<ReturnType<typeof fs.open>>;

/** The real file system, with some calls of file handles replaced. */
function withHandle(calls: Partial<Handle>): WriteFileSystem {
  return {
    ...fs,
    open: async (...parameters) => {
      const handle = await fs.open(...parameters);
      return Object.assign(handle, calls);
    },
  };
}

test('writes a new file with the default mode and leaves nothing else behind', async () => {
  await writeFileAtomic(join(folder, 'a.yaml'), 'é\r\n');
  expect(await read('a.yaml')).toBe('é\r\n');
  expect(await fs.readdir(folder)).toEqual(['a.yaml']);
  await fs.writeFile(join(folder, 'usual'), '');
  expect((await fs.stat(join(folder, 'a.yaml'))).mode).toBe((await fs.stat(join(folder, 'usual'))).mode);
});

test.each([0o600, 0o640, 0o755, 0o444])('keeps the mode of the file it replaces: %o', async (mode) => {
  await fs.writeFile(join(folder, 'a.yaml'), 'old');
  await fs.chmod(join(folder, 'a.yaml'), mode);
  await writeFileAtomic(join(folder, 'a.yaml'), 'new');
  expect((await fs.stat(join(folder, 'a.yaml'))).mode & 0o7777).toBe(mode);
  expect(await read('a.yaml')).toBe('new');
});

test('a given mode wins, whatever the umask and the old file say', async () => {
  await fs.writeFile(join(folder, 'old.yaml'), 'old', { mode: 0o644 });
  for (const name of ['old.yaml', 'new.yaml']) {
    await writeFileAtomic(join(folder, name), 'secret', { mode: 0o600 });
    expect((await fs.stat(join(folder, name))).mode & 0o7777).toBe(0o600);
  }
});

test('until the mode is set nobody else can read the text', async () => {
  const modes: number[] = [];
  const open: WriteFileSystem['open'] = async (...parameters) => {
    const handle = await fs.open(...parameters);
    modes.push((await handle.stat()).mode & 0o777);
    return handle;
  };
  await writeFileAtomic(join(folder, 'a.yaml'), 'secret', { mode: 0o640, fileSystem: { ...fs, open } });
  expect(modes[0]).toBe(0o600);
});

test.skipIf(process.getuid?.() !== 0)('keeps the owner where it may', async () => {
  await fs.writeFile(join(folder, 'a.yaml'), 'old');
  await fs.chown(join(folder, 'a.yaml'), 1234, 4321);
  await writeFileAtomic(join(folder, 'a.yaml'), 'new');
  expect(await fs.stat(join(folder, 'a.yaml'))).toMatchObject({ uid: 1234, gid: 4321 });
});

test('goes on where it may not give the file away', async () => {
  await fs.writeFile(join(folder, 'a.yaml'), 'old');
  const stat = async (path: Parameters<typeof fs.stat>[0]) => Object.assign(await fs.stat(path), { uid: 99_999 });
  const { open } = withHandle({ chown: () => Promise.reject(failure('EPERM')) });
  await writeFileAtomic(join(folder, 'a.yaml'), 'new', { fileSystem: { ...fs, open, stat: stat as typeof fs.stat } });
  expect(await read('a.yaml')).toBe('new');
});

test('replaces what a chain of symbolic links leads to, not the links', async () => {
  await fs.mkdir(join(folder, 'sub'));
  await fs.writeFile(join(folder, 'sub', 'real.yaml'), 'old');
  await fs.symlink(join('sub', 'real.yaml'), join(folder, 'inner'));
  await fs.symlink('inner', join(folder, 'outer'));
  await writeFileAtomic(join(folder, 'outer'), 'new');
  expect(await fs.readlink(join(folder, 'outer'))).toBe('inner');
  expect(await fs.readlink(join(folder, 'inner'))).toBe(join('sub', 'real.yaml'));
  expect(await read('sub/real.yaml')).toBe('new');
});

test('fills in a symbolic link that leads nowhere yet', async () => {
  await fs.symlink('later.yaml', join(folder, 'link'));
  await writeFileAtomic(join(folder, 'link'), 'new');
  expect(await fs.readlink(join(folder, 'link'))).toBe('later.yaml');
  expect(await read('later.yaml')).toBe('new');
});

test.each<[string, () => Promise<string>]>([
  [
    'a directory is in its place (EISDIR)',
    async () => {
      await fs.mkdir(join(folder, 'd'));
      return join(folder, 'd');
    },
  ],
  ['its directory does not exist (ENOENT)', async () => join(folder, 'no', 'a.yaml')],
  [
    'a part of the path is not a directory (ENOTDIR)',
    async () => {
      await fs.writeFile(join(folder, 'f'), '');
      return join(folder, 'f', 'a.yaml');
    },
  ],
  [
    'the symbolic links form a circle (ELOOP)',
    async () => {
      await fs.symlink('b', join(folder, 'a'));
      await fs.symlink('a', join(folder, 'b'));
      return join(folder, 'a');
    },
  ],
])('says in words what is in the way: %s', async (reason, arrange) => {
  const path = await arrange();
  const before = await fs.readdir(folder);
  const error = await failureOf(writeFileAtomic(path, 'new'));
  expect(error).toMatchObject({ code: 'WRITE_FAILED', message: `${path} was not written: ${reason}.` });
  expect(error.help).toMatch(/ The file that was there is untouched\.$/);
  expect(await fs.readdir(folder)).toEqual(before);
});

// The superuser may write everywhere, so for root only the injected form of this failure (below) can be tested.
if (process.getuid?.() === 0) process.stdout.write('SKIPPED: a read-only directory does not stop root\n');
test.skipIf(process.getuid?.() === 0)('says that permission is denied in a read-only directory', async () => {
  await fs.chmod(folder, 0o500);
  const error = await failureOf(writeFileAtomic(join(folder, 'a.yaml'), 'new'));
  await fs.chmod(folder, 0o700);
  expect(error.message).toContain('permission denied (EACCES)');
});

const steps: readonly [string, (code: string) => WriteFileSystem][] = [
  ['opening', (code) => ({ ...fs, open: () => Promise.reject(failure(code)) })],
  ['writing', (code) => withHandle({ writeFile: () => Promise.reject(failure(code)) })],
  ['setting the mode', (code) => withHandle({ chmod: () => Promise.reject(failure(code)) })],
  ['syncing', (code) => withHandle({ sync: () => Promise.reject(failure(code)) })],
  ['renaming', (code) => ({ ...fs, rename: () => Promise.reject(failure(code)) })],
];
const reasons = {
  ENOSPC: 'no space is left on the device (ENOSPC)',
  EROFS: 'the file system is read-only (EROFS)',
  EACCES: 'permission denied (EACCES)',
  EDQUOT: 'the disk quota is used up (EDQUOT)',
  EIO: 'EIO: injected',
};

test.each(steps)('a failure while %s leaves the old file and no temporary file', async (_step, failing) => {
  await fs.writeFile(join(folder, 'a.yaml'), 'old');
  for (const [code, reason] of Object.entries(reasons)) {
    const error = await failureOf(writeFileAtomic(join(folder, 'a.yaml'), 'new', { fileSystem: failing(code) }));
    expect(error.message).toBe(`${join(folder, 'a.yaml')} was not written: ${reason}.`);
    expect(error.cause).toMatchObject({ code });
    expect(await read('a.yaml')).toBe('old');
    expect(await fs.readdir(folder)).toEqual(['a.yaml']);
  }
});

test('a directory that cannot be synced is no failure: the file is in its place', async () => {
  const open: WriteFileSystem['open'] = (path, ...rest) =>
    path === folder ? Promise.reject(failure('EISDIR')) : fs.open(path, ...rest);
  await writeFileAtomic(join(folder, 'a.yaml'), 'new', { fileSystem: { ...fs, open } });
  expect(await read('a.yaml')).toBe('new');
});

test('the text is synced before the rename, the directory after it', async () => {
  const order: string[] = [];
  const fileSystem: WriteFileSystem = {
    ...fs,
    open: async (path, ...rest) => {
      const handle = await fs.open(path, ...rest);
      const sync = handle.sync.bind(handle);
      return Object.assign(handle, {
        sync: async () => {
          order.push(path === folder ? 'sync directory' : 'sync file');
          await sync();
        },
      });
    },
    rename: async (from, to) => {
      order.push('rename');
      await fs.rename(from, to);
    },
  };
  await writeFileAtomic(join(folder, 'a.yaml'), 'new', { fileSystem });
  expect(order).toEqual(['sync file', 'rename', 'sync directory']);
});

test.each([
  ['opened', 'old'],
  ['written', 'old'],
  ['synced', 'old'],
  ['renamed', 'new'],
])('killed when the temporary file is %s: the file holds the %s text, never a mix', async (step, expected) => {
  const path = join(folder, 'a.yaml');
  const texts = { old: 'old\n'.repeat(100_000), new: 'new\n'.repeat(200_000) };
  await fs.writeFile(path, texts.old);
  const child = spawn(process.execPath, [new URL('./stop-while-writing.ts', import.meta.url).pathname, path, step], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const chunk of child.stdout) {
    if (String(chunk).includes('stopped')) child.kill('SIGKILL');
  }
  expect((await exited)[1]).toBe('SIGKILL');
  expect((await fs.readFile(path, 'utf8')) === texts[expected as 'old' | 'new']).toBe(true);
});
