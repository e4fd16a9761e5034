import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from './sandbox.ts';

test('a Node that is too old is told so, with exit code 2', async () => {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.remove());
  sandbox.write('old.cjs', "delete require('node:module').enableCompileCache;\n");
  const env = { NODE_OPTIONS: `--require ${sandbox.path('old.cjs')}` };
  const stderr = `dativo: this is Node ${process.version}; dativo needs 22.12 or newer\n`;
  expect(await sandbox.dativo(['version'], { env })).toEqual({ code: 2, stdout: '', stderr });
});
