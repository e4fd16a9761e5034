import { mkdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorOf, makeWorkspace, readDataset, type Workspace } from './workspace.ts';

test.each([
  {
    what: 'foreign files',
    prepare: (workspace: Workspace) => workspace.write('out/notes.txt', 'mine'),
    message: "holds 'notes.txt', which is not part of a dataset",
  },
  {
    what: 'the source file',
    prepare: (workspace: Workspace) => workspace.write('out/year=1/in.csv', 'mine'),
    message: "holds 'year=1/in.csv', which is not part of a dataset",
  },
  {
    what: 'a file in its place',
    prepare: (workspace: Workspace) => workspace.write('out', 'mine'),
    message: 'exists and is not a directory',
  },
])('never replaces a target with $what', async ({ prepare, message }) => {
  await using workspace = await makeWorkspaceWithCsv();
  await prepare(workspace);
  const before = await workspace.contents('.');
  const result = await workspace.run();
  expect(result.exitCode).toBe(2);
  expect(errorOf(result)).toContain(message);
  expect(await workspace.contents('.')).toEqual(before);
});

test('the current directory cannot be the target', async () => {
  await using workspace = await makeWorkspaceWithCsv();
  await workspace.writeJob({ target: { connection: { local: { path: '.' } } } });
  const before = await workspace.contents('.');
  expect((await workspace.run()).exitCode).toBe(2);
  expect(await workspace.contents('.')).toEqual(before);
});

test('a path through a file is a clear failure', async () => {
  await using workspace = await makeWorkspaceWithCsv();
  await workspace.writeJob({ target: { connection: { local: { path: 'in.csv/out' } } } });
  const result = await workspace.run();
  expect(result.exitCode).toBe(2);
  expect(errorOf(result)).toContain('The target in.csv/out cannot be');
});

test('a partition value that is too long for a directory leaves the old dataset and no draft', async () => {
  await using workspace = await makeWorkspaceWithCsv();
  await workspace.writeJob({ target: { partitioning: ['name'] } });
  await workspace.run();
  await workspace.write('in.csv', `id,name\n1,${'x'.repeat(300)}\n`);
  const before = await workspace.contents('.');
  const result = await workspace.run();
  expect(result.exitCode).toBe(2);
  expect(errorOf(result)).toContain('out cannot be written');
  expect(await workspace.contents('.')).toEqual(before);
});

test('a dataset behind a symbolic link is replaced where it is', async () => {
  await using workspace = await makeWorkspaceWithCsv();
  await mkdir(join(workspace.path, 'disk/data'), { recursive: true });
  await symlink('disk/data', join(workspace.path, 'out'));
  expect((await workspace.run()).exitCode).toBe(0);
  expect(await workspace.list('disk')).toEqual(['disk/data/data_0.parquet']);
  expect(await readDataset(workspace, 'name')).toEqual([['Ann']]);
});

test('a dataset that was lost between the two renames comes back, even when the run then fails', async () => {
  await using workspace = await makeWorkspaceWithCsv();
  await workspace.run();
  await rename(join(workspace.path, 'out'), join(workspace.path, '.out.previous-abc123'));
  await workspace.write('in.csv', 'id,name\nbad,Ann\n');
  expect((await workspace.run()).exitCode).toBe(2);
  expect(await workspace.list('out')).toEqual(['out/data_0.parquet']);
});

async function makeWorkspaceWithCsv(): Promise<Workspace> {
  const workspace = await makeWorkspace();
  await workspace.writeJob();
  await workspace.write('in.csv', 'id,name\n1,Ann\n');
  return workspace;
}
