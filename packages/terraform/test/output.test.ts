import { expect, test } from 'vitest';
import { arrange, failureOf } from './driver.ts';

const OUTPUTS = `{
  "port": {
    "sensitive": false,
    "type": "number",
    "value": 9007199254740993
  },
  "token": {
    "sensitive": true,
    "type": "string",
    "value": "hunter2 } \\" {"
  }
}`;

test.each([
  ['alone', OUTPUTS, []],
  [
    'a banner before it',
    `[command]/usr/bin/terraform output -json\n${OUTPUTS}\n`,
    ['[command]/usr/bin/terraform output -json'],
  ],
  [
    'a warning behind it',
    `${OUTPUTS}\n\u001b[33mWarning:\u001b[0m the backend is deprecated\n`,
    ['Warning: the backend is deprecated'],
  ],
  ['JSON of another program before it', `{"level":"warn"}\n${OUTPUTS}`, ['{"level":"warn"}']],
  ['both', `a\n${OUTPUTS}\nb {\n`, ['a', 'b {']],
])('the object exactly as printed: %s', async (_, stdout, stray) => {
  const { events, create } = await arrange({ output: { stdout } });
  expect(await (await create()).output()).toBe(OUTPUTS);
  expect(events).toEqual(
    stray.map((line) => ({ kind: 'notice', message: `output -json printed more than JSON, ignored: ${line}` })),
  );
});

test('no outputs yet', async () => {
  const { create } = await arrange({ output: { stdout: '{}\n' } });
  expect(await (await create()).output()).toBe('{}');
});

test('a warning on standard error is a notice', async () => {
  const { events, create } = await arrange({ output: { stdout: '{}', stderr: 'Warning: slow\n' } });
  await (await create()).output();
  expect(events).toEqual([{ kind: 'notice', message: 'Warning: slow' }]);
});

test.each([
  ['nothing', ''],
  ['only words', 'there are no outputs, hunter2'],
  ['cut off', OUTPUTS.slice(0, -2)],
  ['a list', `[${OUTPUTS}`.slice(0, 60)],
  ['another program', '{"level":"warn","token":"hunter2"}'],
])('what is no object of outputs is an error that tells nothing of it: %s', async (_, stdout) => {
  const { events, create } = await arrange({ output: { stdout } });
  const failure = await failureOf((await create()).output());
  expect(failure.code).toBe('BAD_OUTPUT');
  expect(failure.message).toContain(`no complete JSON object of outputs (${stdout.length} characters)`);
  expect(JSON.stringify([failure.message, failure.help, events])).not.toContain('hunter2');
});

test('an object of 32 MB', async () => {
  const stdout = '{"big":{"sensitive":false,"type":"string","value":"';
  const { create } = await arrange({
    output: { stdout, repeat: { text: 'x'.repeat(65_536), times: 512 }, tail: '"}}' },
  });
  const json = await (await create()).output();
  expect(json).toHaveLength(stdout.length + 512 * 65_536 + 3);
});
