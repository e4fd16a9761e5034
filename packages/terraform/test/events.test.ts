import { expect, test } from 'vitest';
import { arrange } from './driver.ts';
import { ndjson, summary } from './fake-terraform.ts';

const PLAN_FILE = '/nowhere/plan.tfplan';
const resource = { addr: 'module.job.terraform_data.job["a"]', resource_type: 'terraform_data' };
const address = resource.addr;

function shown(changes: readonly object[], outputs: object = {}): { stdout: string } {
  return { stdout: JSON.stringify({ format_version: '1.2', resource_changes: changes, output_changes: outputs }) };
}
const change = (name: string, actions: string[], more: object = {}, inside: object = {}): object => ({
  address: name,
  change: { actions, before: { token: 'hunter2' }, ...inside },
  ...more,
});

test('event lines of an apply become events, without the values of outputs', async () => {
  const stdout = ndjson(
    { type: 'version', terraform: '1.11.4' },
    { type: 'planned_change', change: { resource, action: 'update' } },
    { type: 'apply_start', hook: { resource, action: 'update' } },
    { type: 'apply_progress', hook: { resource, action: 'update', elapsed_seconds: 10 } },
    { type: 'provision_progress', '@message': 'job: (local-exec): done', hook: { resource } },
    { type: 'apply_complete', hook: { resource, action: 'update', elapsed_seconds: 12 } },
    { type: 'diagnostic', diagnostic: { severity: 'warning', summary: 'Deprecated', detail: 'Use x.' } },
    { ...summary('apply', 0, 1, 0) },
    { type: 'outputs', outputs: { a: { sensitive: false, type: 'string', value: 'hunter2' }, b: { sensitive: true } } },
  );
  const { events, create } = await arrange({ apply: { stdout } });
  const result = await (await create()).apply({ planFile: PLAN_FILE });
  const outputs = [
    { name: 'a', isSensitive: false },
    { name: 'b', isSensitive: true },
  ];
  expect(result).toEqual({ add: 0, change: 1, destroy: 0, import: 0, outputs });
  expect(events).toEqual([
    { kind: 'resource', phase: 'started', address, action: 'update' },
    { kind: 'resource', phase: 'progress', address, action: 'update', elapsedSeconds: 10 },
    { kind: 'line', text: 'job: (local-exec): done' },
    { kind: 'resource', phase: 'done', address, action: 'update', elapsedSeconds: 12 },
    { kind: 'diagnostic', diagnostic: { severity: 'warning', summary: 'Deprecated', detail: 'Use x.' } },
    { kind: 'summary', operation: 'apply', add: 0, change: 1, destroy: 0, import: 0 },
    { kind: 'outputs', outputs },
  ]);
});

test('event lines of a plan: refresh, drift and what is planned', async () => {
  const stdout = ndjson(
    { type: 'refresh_start', hook: { resource } },
    { type: 'refresh_complete', hook: { resource } },
    { type: 'resource_drift', change: { resource, action: 'update' } },
    { type: 'planned_change', change: { resource, action: 'replace' } },
    summary('plan', 1, 0, 1),
  );
  const { events, create } = await arrange({ plan: { stdout, exitCode: 2 }, show: shown([]) });
  await (await create()).plan({ planFile: PLAN_FILE });
  expect(events).toEqual([
    { kind: 'resource', phase: 'started', address, action: 'refresh' },
    { kind: 'resource', phase: 'done', address, action: 'refresh' },
    { kind: 'resource', phase: 'drifted', address, action: 'update' },
    { kind: 'resource', phase: 'planned', address, action: 'replace' },
    { kind: 'summary', operation: 'plan', add: 1, change: 0, destroy: 1, import: 0 },
  ]);
});

test('lines that are no events are kept as notices, harmless and in their place', async () => {
  const stdout = `[provider] hello\n${ndjson({ type: 'apply_start', hook: { resource, action: 'create' } })}{"type":"apply_\n\n[1]\n\u001b[31mred\u001b[0m\u0007\r\n${ndjson(summary('apply', 1))}no line end`;
  const { events, create } = await arrange({ apply: { stdout, stderr: '│ Warning: beware\n╵\n' } });
  await (await create()).apply({ planFile: PLAN_FILE });
  const words = events.map((event) => (event.kind === 'notice' ? event.message : event.kind));
  expect(words.filter((word) => word !== 'Warning: beware')).toEqual([
    'terraform printed: [provider] hello',
    'resource',
    'terraform printed: {"type":"apply_',
    'terraform printed: [1]',
    'terraform printed: red',
    'summary',
    'terraform printed: no line end',
  ]);
  expect(words).toContain('Warning: beware');
});

test.each([
  ['null', { type: 'planned_change', change: null }],
  ['a summary without numbers', { type: 'change_summary', changes: { operation: 'plan', add: '1' } }],
  ['a diagnostic that is a text', { type: 'diagnostic', diagnostic: 'oops' }],
  ['an inherited name', { type: 'constructor' }],
  ['no type', { hello: 1 }],
])('an event line of the wrong shape is passed over: %s', async (_, line) => {
  const { events, create } = await arrange({ plan: { stdout: ndjson(line) }, show: shown([]) });
  await (await create()).plan({ planFile: PLAN_FILE });
  expect(events).toEqual([]);
});

test('init: its words come as they are printed, without passwords and blank lines', async () => {
  const stdout = 'Initializing modules...\n\n- job in git::https://ada:hunter2@example.org/job.git\n';
  const { events, create } = await arrange({ init: { stdout } });
  await (await create()).init();
  expect(events).toEqual([
    { kind: 'line', text: 'Initializing modules...' },
    { kind: 'line', text: '- job in git::https://***@example.org/job.git' },
  ]);
});

test('a plan counts as terraform does and names every resource with something to do', async () => {
  const show = shown(
    [
      change('a.create', ['create']),
      change('a.update', ['update']),
      change('a.delete', ['delete']),
      change('a.replace', ['delete', 'create']),
      change('a.replace_new_first', ['create', 'delete']),
      change('a.same', ['no-op']),
      change('data.a.read', ['read']),
      change('a.moved', ['no-op'], { previous_address: 'a.old' }),
      change('a.imported', ['no-op'], {}, { importing: { id: 'x' } }),
      change('a.forgotten', ['forget']),
      change('a.unheard_of', ['create', 'levitate']),
    ],
    { same: { actions: ['no-op'] } },
  );
  const { create } = await arrange({ plan: { exitCode: 2 }, show });
  const plan = await (await create()).plan({ planFile: PLAN_FILE });
  expect(plan).toEqual({
    add: 3,
    change: 1,
    destroy: 3,
    replace: 2,
    hasChanges: true,
    hasOutputChanges: false,
    resources: [
      { address: 'a.create', action: 'create' },
      { address: 'a.update', action: 'update' },
      { address: 'a.delete', action: 'delete' },
      { address: 'a.replace', action: 'replace' },
      { address: 'a.replace_new_first', action: 'replace' },
      { address: 'data.a.read', action: 'read' },
      { address: 'a.moved', action: 'move' },
      { address: 'a.imported', action: 'import' },
      { address: 'a.forgotten', action: 'forget' },
      { address: 'a.unheard_of', action: 'other' },
    ],
  });
});

test.each([
  ['nothing', 0, { a: { actions: ['no-op'] } }, { hasChanges: false, hasOutputChanges: false }],
  ['only an output', 2, { a: { actions: ['update'] } }, { hasChanges: true, hasOutputChanges: true }],
  ['no outputs at all', 0, {}, { hasChanges: false, hasOutputChanges: false }],
])('a plan that changes %s', async (_, exitCode, outputs, expected) => {
  const { create } = await arrange({ plan: { exitCode }, show: shown([], outputs) });
  expect(await (await create()).plan({ planFile: PLAN_FILE })).toMatchObject({ ...expected, resources: [] });
});

test('a hundred thousand event lines, and one line of 16 MB', async () => {
  const line = ndjson({ type: 'apply_progress', hook: { resource, action: 'create', elapsed_seconds: 1 } });
  const { events, create } = await arrange({
    apply: { stdout: ndjson(summary('apply', 1)), repeat: { text: line.repeat(1_000), times: 100 } },
    init: { repeat: { text: 'x'.repeat(65_536), times: 256 } },
  });
  const terraform = await create();
  await terraform.apply({ planFile: PLAN_FILE });
  expect(events.filter(({ kind }) => kind === 'resource')).toHaveLength(100_000);
  await terraform.init();
  const last = events.at(-1);
  expect(last).toMatchObject({ kind: 'line', text: expect.stringMatching(/^x{4000}… \(cut\)$/) });
});

test('text is decoded across chunks', async () => {
  const { events, create } = await arrange({ init: { repeat: { text: 'Grüße 😀 '.repeat(997), times: 40 } } });
  await (await create()).init();
  const [line] = events;
  expect(line?.kind === 'line' && line.text.slice(0, 18)).toBe('Grüße 😀 Grüße 😀 ');
  expect(JSON.stringify(events)).not.toContain('\ufffd');
});

test('a process that terraform left behind does not keep us waiting', async () => {
  const { fake, create } = await arrange({ init: { stdout: 'done\n', leavesOrphan: true } });
  const terraform = await create();
  const startedAt = Date.now();
  await terraform.init();
  const orphan = await fake.orphanPid();
  expect(() => process.kill(orphan, 0)).not.toThrow();
  process.kill(orphan, 'SIGKILL');
  expect(Date.now() - startedAt).toBeLessThan(15_000);
});
