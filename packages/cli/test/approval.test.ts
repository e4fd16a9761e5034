import { describe, expect, test } from 'vitest';
import { type Approval, askApproval, neededApproval } from '../src/approval.ts';
import { parseArguments } from '../src/arguments.ts';
import { COMMANDS } from '../src/command-table.ts';
import type { Io } from '../src/io.ts';
import { createReport } from '../src/report.ts';

const create = { add: 1, change: 0, destroy: 0, replace: 0, hasChanges: true };
const change = { ...create, add: 0, change: 1 };
const replace = { ...create, destroy: 1, replace: 1 };
const destroy = { ...create, add: 0, destroy: 1 };
const nothing = { ...create, add: 0, hasChanges: false };

test.each([
  ['creating locally', create, true, false, 'none'],
  ['changing locally', change, true, false, 'none'],
  ['replacing locally', replace, true, false, 'name'],
  ['destroying locally', destroy, true, false, 'name'],
  ['creating in a cloud', create, false, false, 'yes'],
  ['creating in a cloud, reviewed', create, false, true, 'none'],
  ['destroying in a cloud, reviewed', destroy, false, true, 'name'],
  ['nothing in a cloud', nothing, false, false, 'none'],
] as const)('what is needed for %s', (_name, plan, isLocal, isReviewed, expected) => {
  expect(neededApproval({ plan, isLocal, isReviewed })).toBe(expected);
});

interface Scene {
  readonly approval?: Approval;
  readonly answer?: string;
  readonly env?: Record<string, string>;
  readonly stdinTty?: boolean;
  readonly stderrTty?: boolean;
  readonly flags?: readonly string[];
}

async function ask({ approval = 'name', answer, env = {}, stdinTty = true, stderrTty = true, flags = [] }: Scene) {
  let said = '';
  const write = (text: string): void => {
    said += text;
  };
  const sink = (isTty: boolean) => ({ isTty, columns: 80, write });
  const stdin = { isTty: stdinTty, readAll: async () => new Uint8Array(), readLine: async () => answer };
  const io: Io = {
    stdout: sink(true),
    stderr: sink(stderrTty),
    stdin,
    env,
    cwd: '/',
    signals: { on: () => () => {} },
    clock: { now: () => new Date(0) },
  };
  const spec = COMMANDS.find(({ name }) => name === 'up');
  if (spec === undefined) throw new Error('no command up');
  const report = createReport(io, await parseArguments(spec, ['job.yaml', ...flags], env));
  const isAutoApproved = flags.includes('--auto-approve');
  await askApproval(io, report, { approval, jobName: 'orders', isAutoApproved, action: 'destroy 2' });
  return said;
}

describe('asking', () => {
  test.each([
    ['the right name', { answer: 'orders' }],
    ['the right name with blanks', { answer: ' orders ' }],
    ['yes where that is enough', { approval: 'yes', answer: 'yes' }],
  ] satisfies [string, Scene][])('%s goes on', async (_name, scene) => {
    await expect(ask(scene)).resolves.toMatch(/This will destroy 2\. Type (orders|yes) to go on: $/);
  });

  test.each([
    ['another name', { answer: 'order' }],
    ['yes where the name is wanted', { answer: 'yes' }],
    ['an empty answer', { answer: '' }],
    ['the end of the input', {}],
  ] satisfies [string, Scene][])('%s is a no', async (_name, scene) => {
    await expect(ask(scene)).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringMatching(/nothing was changed/),
    });
  });

  test.each([
    ['standard input is no terminal', { stdinTty: false }],
    ['standard error is no terminal', { stderrTty: false }],
    ['CI is set', { env: { CI: 'true' } }],
    ['--no-input is given', { flags: ['--no-input'] }],
    ['DATIVO_NO_INPUT is set', { env: { DATIVO_NO_INPUT: '1' } }],
  ] satisfies [string, Scene][])('nobody is asked when %s', async (_name, scene) => {
    const wrong = ask({ answer: 'orders', ...scene });
    await expect(wrong).rejects.toMatchObject({ help: expect.stringMatching(/--auto-approve/) });
  });

  test('--auto-approve says what was skipped', async () => {
    await expect(ask({ flags: ['--auto-approve'], stdinTty: false })).resolves.toMatch(/Not asked.*destroy 2/);
  });

  test('nothing is said when nothing needs approval', async () => {
    await expect(ask({ approval: 'none', stdinTty: false })).resolves.toBe('');
  });
});
