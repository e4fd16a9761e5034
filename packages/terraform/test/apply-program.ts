// A program like the CLI: applies with the terraform of its first argument, and reports to the file of its second.
import { appendFileSync } from 'node:fs';
import { createTerraform, TerraformError } from '@dativo/terraform';

const [, , binary = '', log = ''] = process.argv;
const report = (line: object): void => appendFileSync(log, `${JSON.stringify({ pid: process.pid, ...line })}\n`);

const terraform = await createTerraform({
  workingDirectory: '.',
  binary,
  environment: process.env,
  onEvent: report,
});
try {
  await terraform.apply({ planFile: 'plan.tfplan' });
  report({ kind: 'end' });
} catch (error) {
  if (!(error instanceof TerraformError)) throw error;
  report({ kind: 'end', code: error.code, signal: error.signal, exitCode: error.exitCode });
}
