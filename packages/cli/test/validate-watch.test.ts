import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { createSandbox, type Ended, type Sandbox, type Started } from './sandbox.ts';

let sandbox: Sandbox;
let watching: Watching | undefined;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(async () => {
  await watching?.stop('SIGTERM');
  sandbox.remove();
});

interface Watching {
  /** Waits until a text comes up behind what was waited for before; gives all that was printed since. */
  said(pattern: RegExp): Promise<string>;
  stop(signal: NodeJS.Signals): Promise<Ended>;
  /** Closes the pipe of its reports. */
  hangUp(): Promise<Ended>;
}

/** Starts the program and reads along. */
async function startWatching(...args: readonly string[]): Promise<Watching> {
  const { child, ended }: Started = sandbox.start(['validate', ...args, '--watch']);
  let text = '';
  let check: () => void = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      check();
    });
  }
  const said = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      void ended.then(({ code }) => reject(new Error(`it ended with ${code} and never said ${pattern}: ${text}`)));
      check = () => {
        const [match] = pattern.exec(text) ?? [];
        if (match === undefined) return;
        const end = text.indexOf(match) + match.length;
        const before = text.slice(0, end);
        text = text.slice(end);
        check = () => {};
        resolve(before);
      };
      check();
    });
  watching = {
    said,
    stop(signal) {
      child.kill(signal);
      return ended;
    },
    hangUp() {
      child.stdout?.destroy();
      return ended;
    },
  };
  await said(/Watching for changes; Ctrl-C ends it\n/);
  return watching;
}

const CHECKED = /Checked (\d+) files? in (\d+) ms\n/;
const broken = jobText({ jobName: 'orders' }).replace('  region:', '  regoin:');

describe('dativo validate --watch', () => {
  test('checks a file again when it changes, and only this one', async () => {
    const { said } = await startWatching('jobs');
    sandbox.write('jobs/orders.yaml', broken);
    const bad = await said(CHECKED);
    expect(bad).toMatch(/jobs\/orders\.yaml:\d+:\d+: error: unknown key "regoin"[\s\S]*1 error in 1 file/);
    expect(CHECKED.exec(bad)?.[1]).toBe('1');
    sandbox.write('jobs/orders.yaml', jobText({ jobName: 'orders' }));
    expect(await said(CHECKED)).toMatch(/^2 files: no findings;/m);
  });

  test('one file is checked in at most 50 ms of own work', async () => {
    const { said } = await startWatching('jobs');
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      sandbox.write('jobs/orders.yaml', `${broken}# ${round}\n`);
      times.push(Number(CHECKED.exec(await said(CHECKED))?.[2]));
    }
    // The best of five: the machine may be busy with other things.
    expect(Math.min(...times)).toBeLessThanOrEqual(50);
  });

  test('sees new files, new folders and files that go away', async () => {
    const { said } = await startWatching('jobs');
    sandbox.write('jobs/new.yaml', jobText({ jobName: 'new' }));
    expect(await said(CHECKED)).toMatch(/^3 files: no findings/m);
    mkdirSync(sandbox.path('jobs/eu'));
    sandbox.write('jobs/eu/x.yaml', jobText({ jobName: 'x' }));
    await said(/^4 files: no findings/m);
    sandbox.write('jobs/eu/x.yaml', broken);
    await said(/jobs\/eu\/x\.yaml:\d+:\d+: error: unknown key "regoin"/);
    sandbox.write('jobs/eu/x.yaml', jobText({ jobName: 'x' }));
    await said(/^4 files: no findings/m);
    rmSync(sandbox.path('jobs/new.yaml'));
    await said(/^3 files: no findings/m);
  });

  test('compares the jobs with each other again', async () => {
    const { said } = await startWatching('jobs');
    sandbox.write('jobs/orders.yaml', jobText({ jobName: 'refunds' }));
    expect(await said(CHECKED)).toMatch(/jobs\/refunds\.yaml:\d+:\d+: error: .*\[JOB807\]/);
  });

  test('reads changed settings, and waits while they are broken', async () => {
    sandbox.write('dativo.config.yaml', 'files: [jobs]\n');
    const { said } = await startWatching();
    sandbox.write('dativo.config.yaml', 'fial_on: warning\n');
    expect(await said(/has errors\n/)).toMatch(/dativo\.config\.yaml:1:1: error: "fial_on" .*\[JOB910\]/);
    sandbox.write('dativo.config.yaml', 'files: [job.yaml]\n');
    await said(/^1 file: no findings/m);
  });

  test('checks the jobs again that refer to a file that changed', async () => {
    sandbox.write('jobs/orders.yaml', jobText({ jobName: 'orders' }).replace('assets/orders', 'assets/other'));
    sandbox.write('assets/other.yaml', sandbox.read('assets/orders.yaml'));
    const { said } = await startWatching('jobs', '--root', '.');
    sandbox.write('assets/other.yaml', 'name: other\n');
    const bad = await said(CHECKED);
    expect(bad).toMatch(/jobs\/orders\.yaml:\d+:\d+: error: .*\[JOB805\]/);
    expect(CHECKED.exec(bad)?.[1]).toBe('1');
  });

  test('a report that it writes into a watched folder does not wake it', async () => {
    const { said, stop } = await startWatching('jobs', '--format', 'compact', '--format', 'sarif=jobs/out.sarif');
    sandbox.write('jobs/orders.yaml', broken);
    await said(CHECKED);
    // Starting a program takes longer than a change needs to be seen.
    await sandbox.dativo(['version']);
    const { stderr } = await stop('SIGTERM');
    expect(stderr.match(/Checked/g)).toEqual(['Checked']);
  });

  test('it ends when nobody reads its reports any more', async () => {
    const { hangUp } = await startWatching('jobs');
    const ended = hangUp();
    sandbox.write('jobs/orders.yaml', broken);
    expect(await ended).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/this is a bug|EPIPE/) });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with %i', async (signal, code) => {
    const { stop } = await startWatching('jobs');
    const ended = await stop(signal);
    expect(ended.code).toBe(code);
    expect(ended.stdout).not.toContain('\u001b');
    expect(ended.stderr).not.toMatch(/this is a bug|\n\s+at /);
  });
});
