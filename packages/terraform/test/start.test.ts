import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { arrange, failureOf } from './driver.ts';

const versionOf = (version: string) => ({ version: { stdout: `{"terraform_version":"${version}"}` } });

test('terraform is found on PATH and says its version', async () => {
  const { create } = await arrange();
  expect(await create()).toMatchObject({ flavour: 'terraform', version: '1.11.4' });
});

test('tofu is taken where there is no terraform', async () => {
  const { create } = await arrange(versionOf('1.8.0'), { name: 'tofu' });
  expect(await create()).toMatchObject({ flavour: 'tofu', version: '1.8.0' });
});

test('terraform goes before tofu, wherever they stand on PATH', async () => {
  const tofu = await arrange({}, { name: 'tofu' });
  const terraform = await arrange();
  const both = { PATH: `${tofu.fake.folder}:${terraform.fake.folder}` };
  expect(await tofu.create({ environment: both })).toMatchObject({ flavour: 'terraform' });
  expect(await tofu.fake.calls()).toEqual([]);
});

test('a link called terraform that leads to tofu is tofu', async () => {
  const { fake, create } = await arrange(versionOf('1.8.1'), { name: 'tofu' });
  await symlink(fake.path, join(fake.folder, 'terraform'));
  expect(await create()).toMatchObject({ flavour: 'tofu', version: '1.8.1' });
});

test.each(['a path', 'a name'])('the program can be named by %s', async (by) => {
  const { fake, create } = await arrange();
  const binary = join(fake.folder, 'my-terraform');
  await symlink(fake.path, binary);
  const terraform = await create({ binary: by === 'a path' ? binary : 'my-terraform' });
  expect(terraform.version).toBe('1.11.4');
});

test('nothing on PATH: what was looked for and what to do', async () => {
  const { workingDirectory, create } = await arrange();
  const failure = await failureOf(create({ environment: { PATH: `${workingDirectory}:/nowhere` } }));
  expect(failure.code).toBe('NOT_FOUND');
  expect(failure.message).toBe('terraform or tofu was not found in any of the 2 folders of PATH.');
  expect(failure.help).toContain('Install Terraform 1.9 or later');
  expect(failure.help).toContain('--terraform-binary');
});

test('a file that cannot be executed is not taken', async () => {
  const { fake, create } = await arrange();
  await chmod(fake.path, 0o644);
  const failure = await failureOf(create({ binary: fake.path }));
  expect(failure).toMatchObject({ code: 'NOT_FOUND', message: `${fake.path} is not there or cannot be executed.` });
});

test('a program that the system cannot start', async () => {
  const { fake, create } = await arrange();
  await writeFile(fake.path, '#!/nowhere/at/all\n');
  const failure = await failureOf(create());
  expect(failure.code).toBe('NOT_FOUND');
  expect(failure.message).toContain(`${fake.path} could not be started`);
});

test('a root module that is not there', async () => {
  const { create } = await arrange();
  const failure = await failureOf(create({ workingDirectory: '/nowhere/at/all' }));
  expect(failure).toMatchObject({
    code: 'NOT_FOUND',
    message: "The root module's folder /nowhere/at/all is not there.",
  });
});

test.each([
  ['terraform', '1.5.7', '1.9.0'],
  ['terraform', '1.8.5', '1.9.0'],
  ['terraform', '0.15.5', '1.9.0'],
  ['tofu', '1.7.9', '1.8.0'],
] as const)('%s %s is too old', async (name, version, minimum) => {
  const { fake, create } = await arrange(versionOf(version), { name });
  const failure = await failureOf(create());
  expect(failure.code).toBe('TOO_OLD');
  expect(failure.message).toBe(`${fake.path} is ${name} ${version}; ${minimum} or later is needed.`);
});

test.each([['1.9.0'], ['1.9.0-rc1'], ['1.10.0'], ['2.0.0']])('terraform %s is new enough', async (version) => {
  const { create } = await arrange(versionOf(version));
  expect((await create()).version).toBe(version);
});

test('a program so old that it only prints text', async () => {
  const { create } = await arrange({ version: { stdout: 'Terraform v0.12.31\n\nYour version is out of date!\n' } });
  expect(await failureOf(create())).toMatchObject({ code: 'TOO_OLD' });
});

test('a banner around the version is passed over', async () => {
  const stdout = '[command]/usr/bin/terraform version -json\n{"terraform_version":"1.9.8"}\n';
  const { create } = await arrange({ version: { stdout } });
  expect((await create()).version).toBe('1.9.8');
});

test.each([
  ['no JSON and no version', { stdout: 'hello\n' }, 'did not answer `version -json` with a version'],
  ['JSON without a version', { stdout: '{"a":1}' }, 'did not answer `version -json` with a version'],
  ['an exit code', { stderr: 'no such thing\n', exitCode: 3 }, 'terraform version failed (exit code 3): no such thing'],
])('a program that is something else: %s', async (_, version, message) => {
  const { create } = await arrange({ version });
  const failure = await failureOf(create());
  expect(failure.code).toBe('BAD_OUTPUT');
  expect(failure.message).toContain(message);
});
