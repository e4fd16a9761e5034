import type { StopSignal } from '@dativo/terraform';
import { expect, test } from 'vitest';
import { arrange, createSignals, failureOf, until } from './driver.ts';
import { ndjson, summary } from './fake-terraform.ts';

const PLAN_FILE = '/nowhere/plan.tfplan';
const STARTED = ndjson({ type: 'apply_start', hook: { resource: { addr: 'a.b' }, action: 'create' } });
const WAITING = { apply: { stdout: STARTED, isWaiting: true, exitCode: 1 } };

test.each<[string, StopSignal[], boolean, StopSignal[]]>([
  ['one SIGINT without a terminal is passed on', ['SIGINT'], false, ['SIGINT']],
  ['one SIGINT in the foreground of a terminal is not: the terminal has sent it', ['SIGINT'], true, []],
  ['SIGTERM without a terminal is passed on', ['SIGTERM'], false, ['SIGTERM']],
  ['SIGTERM is passed on in a terminal as well', ['SIGTERM'], true, ['SIGTERM']],
  ['a second SIGINT without a terminal is passed on', ['SIGINT', 'SIGINT'], false, ['SIGINT', 'SIGINT']],
  ['SIGTERM after a SIGINT in a terminal is passed on', ['SIGINT', 'SIGTERM'], true, ['SIGTERM']],
])('%s', async (_, sent, isForegroundTty, received) => {
  const { fake, events, create } = await arrange(WAITING);
  const signals = createSignals();
  const terraform = await create({ signals, isForegroundTty });
  const failing = failureOf(terraform.apply({ planFile: PLAN_FILE }));
  await until(() => expect(events).toContainEqual(expect.objectContaining({ phase: 'started' })));
  for (const [index, signal] of sent.entries()) {
    signals.send(signal);
    const expected = received.slice(0, received.length - (sent.length - 1 - index));
    await until(async () => expect(await fake.signals()).toEqual(expected));
  }
  await fake.release();
  const failure = await failing;
  expect(await fake.signals()).toEqual(received);
  expect(failure).toMatchObject({
    code: 'INTERRUPTED',
    signal: sent[0],
    exitCode: 1,
    message: `terraform apply was interrupted by ${sent[0]} and has ended (exit code 1).`,
  });
  const warnings = events.filter(({ kind }) => kind === 'warning');
  expect(warnings).toHaveLength(sent.length - 1);
  for (const warning of warnings) expect(warning).toMatchObject({ message: expect.stringContaining('stay locked') });
  expect(signals.listeners.size).toBe(0);
});

test('an apply that ends well in spite of a signal is still an interruption', async () => {
  const stdout = STARTED + ndjson(summary('apply', 1));
  const { fake, events, create } = await arrange({ apply: { stdout, isWaiting: true } });
  const signals = createSignals();
  const failing = failureOf((await create({ signals })).apply({ planFile: PLAN_FILE }));
  await until(() => expect(events).toContainEqual(expect.objectContaining({ kind: 'summary' })));
  signals.send('SIGINT');
  await fake.release();
  expect(await failing).toMatchObject({ code: 'INTERRUPTED', exitCode: 0 });
});

test('nobody listens before, between and after the commands', async () => {
  const { create } = await arrange({ init: {}, output: { stdout: '{}' } });
  const signals = createSignals();
  const terraform = await create({ signals });
  expect(signals.listeners.size).toBe(0);
  await terraform.init();
  expect(signals.listeners.size).toBe(0);
  await terraform.output();
  expect(signals.listeners.size).toBe(0);
});

test('nobody listens after a program that could not be started', async () => {
  const { fake, create } = await arrange();
  const signals = createSignals();
  const terraform = await create({ signals });
  await fake.remove();
  expect((await failureOf(terraform.init())).code).toBe('NOT_FOUND');
  expect(signals.listeners.size).toBe(0);
});
