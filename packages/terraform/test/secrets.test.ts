import { expect, test } from 'vitest';
import { arrange, failureOf } from './driver.ts';
import { error, ndjson } from './fake-terraform.ts';

const PLAN_FILE = '/nowhere/plan.tfplan';

const PLAN = {
  format_version: '1.2',
  variables: { db_password: { value: 'from-a-variable' }, region: { value: 'eu-central-1' } },
  configuration: { root_module: { variables: { db_password: { sensitive: true }, region: {} } } },
  resource_changes: [
    {
      address: 'a.b',
      change: {
        actions: ['update'],
        before: { token: 'before-it', name: 'plain-name', list: ['open', 'in-a-list'] },
        before_sensitive: { token: true, list: [false, true] },
        after: { token: 'after-it', nested: { deep: [{ key: 12345678 }] }, short: 'abc', pem: 'BEGIN\nline-one\nEND.' },
        after_sensitive: { token: true, nested: true, short: true, pem: true },
      },
    },
  ],
  output_changes: {
    secret: { actions: ['create'], after: 'after-it-goes-on', after_sensitive: true },
    open: { actions: ['create'], after: 'open-output', after_sensitive: false },
  },
};

test.each([
  ['the password is from-a-variable.', 'the password is ***.'],
  ['was before-it, is after-it', 'was ***, is ***'],
  ['the longest first: after-it-goes-on', 'the longest first: ***'],
  ['a leaf of a list: in-a-list, not open', 'a leaf of a list: ***, not open'],
  ['a number deep inside: 12345678', 'a number deep inside: ***'],
  ['one line of several: line-one', 'one line of several: ***'],
  ['too short to mask: abc', 'too short to mask: abc'],
  ['not sensitive: eu-central-1, plain-name, open-output', 'not sensitive: eu-central-1, plain-name, open-output'],
])('what the plan calls sensitive is masked wherever terraform quotes it: %s', async (said, masked) => {
  const stdout = `${ndjson(error({ summary: said, detail: said }), { type: 'log', '@message': said })}${said}\n`;
  const { events, create } = await arrange({
    show: { stdout: JSON.stringify(PLAN) },
    apply: { stdout, stderr: `${said}\n`, exitCode: 1 },
  });
  const failure = await failureOf((await create()).apply({ planFile: PLAN_FILE }));
  const diagnostic = { severity: 'error', summary: masked, detail: masked };
  expect(failure.diagnostics).toEqual([diagnostic]);
  expect(failure.message).toBe(`terraform apply failed (exit code 1): ${masked}`);
  expect(events).toHaveLength(4);
  expect(events).toEqual(
    expect.arrayContaining([
      { kind: 'diagnostic', diagnostic },
      { kind: 'line', text: masked },
      { kind: 'notice', message: `terraform printed: ${masked}` },
      { kind: 'notice', message: masked },
    ]),
  );
});

test('sensitive outputs are masked in what stands around them', async () => {
  const stdout = '{"token":{"sensitive":true,"type":"string","value":"hunter2"}}\nDebug: token=hunter2\n';
  const { events, create } = await arrange({ output: { stdout }, init: { stdout: 'using hunter2\n' } });
  const terraform = await create();
  await terraform.output();
  await terraform.init();
  expect(events).toEqual([
    { kind: 'notice', message: 'output -json printed more than JSON, ignored: Debug: token=***' },
    { kind: 'line', text: 'using ***' },
  ]);
});
