import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileProgress } from '../src/validate/file-progress.ts';
import { call } from './call.ts';
import { jobText } from './jobs.ts';
import { writeTo } from './write-to.ts';

const CLEAR_LINE = '\r\u001b[2K';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-fast-')));
  const write = writeTo(folder);
  for (const name of ['a', 'b', 'c', 'd']) write(`jobs/${name}.yaml`, jobText({ jobName: name }));
  write('jobs/b.yaml', jobText({ jobName: 'b' }).replace('tenant_id: demo\n', ''));
  write('jobs/c.yaml', 'not: [a job\n');
  write('known/a.yaml', jobText({ jobName: 'a' }));
  write('known.json', '{}');
  write('warned/a.yaml', jobText({ jobName: 'a' }).replace(/"\{\{.*\}\}"/, '{ command: [node] }'));
  write('warned/b.yaml', jobText({ jobName: 'b' }));
  const many = (index: number) => write(`many/${index}.yaml`, jobText({ jobName: `job-${index}` }));
  for (let index = 0; index < 64; index += 1) many(index);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('dativo validate --fail-fast', () => {
  test('stops at the first file that fails, and says how many are left', async () => {
    const { code, stdout, stderr } = await call(folder, ['validate', 'jobs', '--fail-fast']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^jobs\/b\.yaml:/);
    expect(stdout).not.toMatch(/c\.yaml/);
    expect(stderr).toMatch(/^stopped there: 2 files not checked \(--fail-fast\); /);
  });

  test('looks at everything where nothing fails', async () => {
    const { code, stderr } = await call(folder, ['validate', 'known', '--fail-fast']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^1 file: no findings; /);
  });

  test('goes by --fail-on', async () => {
    const stopped = async (...args: string[]) =>
      /: (\d+) files? not checked/.exec(
        (await call(folder, ['validate', 'warned', '--fail-fast', ...args])).stderr,
      )?.[1];
    expect([await stopped(), await stopped('--fail-on', 'warning')]).toEqual([undefined, '1']);
  });

  test.each([['fix'], ['watch'], ['write-baseline']])('excludes --%s', async (name) => {
    const value = name === 'write-baseline' ? ['x.json'] : [];
    const { code, stderr } = await call(folder, ['validate', 'jobs', '--fail-fast', `--${name}`, ...value]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/--fail-fast and .* exclude each/) });
  });

  test('excludes a baseline', async () => {
    const said = expect.stringMatching(/--fail-fast and a baseline exclude each other/);
    expect(await call(folder, ['validate', 'jobs', '--fail-fast', '--baseline', 'known.json'])).toMatchObject({
      code: 2,
      stderr: said,
    });
  });
});

describe('progress', () => {
  test.each([
    ['validate', ['validate', 'many', '--no-config'], 'checking 16 of 64 files'],
    ['metadata', ['metadata', '--format', 'tfvars', 'many'], 'reading 16 of 64 files'],
  ])('%s shows it on a terminal, and takes it away again', async (_name, args, shown) => {
    const { code, stderr } = await call(folder, args, { slowTerminal: 1000 });
    expect(code).toBe(0);
    const [, first, ...drawn] = stderr.split(CLEAR_LINE);
    expect([first, drawn.length]).toEqual([shown, 4]);
    expect(drawn.at(-1)).not.toContain('of 64');
    expect((await call(folder, args, { slowTerminal: 1000, env: { CI: 'true' } })).stderr).not.toContain('of 64');
    expect((await call(folder, args)).stderr).not.toContain(CLEAR_LINE);
  });

  test('comes after a second, ten times a second at most, no wider than the screen', () => {
    let now = 0;
    const written: string[] = [];
    const screen = { isLive: true, columns: 20, now: () => now, write: (text: string) => void written.push(text) };
    const progress = createFileProgress(screen, 'checking', 100_000);
    for (let done = 1; done <= 16_000; done += 1) {
      if (done % 16 === 0) now += 2;
      progress.at(done);
    }
    expect(written).toHaveLength(11);
    expect(written[0]).toBe(`${CLEAR_LINE}checking 8000 of 10`);
    progress.end();
    progress.end();
    expect(written.slice(11)).toEqual([CLEAR_LINE]);
  });

  test('says nothing about work that is done within a second', () => {
    const written: string[] = [];
    const screen = { isLive: true, columns: 80, now: () => 0, write: (text: string) => void written.push(text) };
    const progress = createFileProgress(screen, 'checking', 100);
    for (let done = 1; done <= 100; done += 1) progress.at(done);
    progress.end();
    expect(written).toEqual([]);
  });
});
