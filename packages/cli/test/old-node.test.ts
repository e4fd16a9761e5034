import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from './sandbox.ts';

test('a Node that is too old is told so and where another comes from, with exit code 2', async () => {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.remove());
  sandbox.write('old.cjs', "delete require('node:module').enableCompileCache;\n");
  const env = { NODE_OPTIONS: `--require ${sandbox.path('old.cjs')}` };
  const { code, stdout, stderr } = await sandbox.dativo(['version'], { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.split('\n')).toEqual([
    `dativo: this is Node ${process.version}; dativo needs 22.12 or newer`,
    'In a project, `npm install --save-dev node@24` brings one that npx dativo finds.',
    '',
  ]);
});
