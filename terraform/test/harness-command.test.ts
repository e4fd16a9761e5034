import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';

const WITH_PROVIDERS = resolve(import.meta.dirname, '../schema-server/with-providers.ts');
const isInstalled = isTerraformInstalled();

/** The ARN of a service is an attribute of its own since aws 6; before, its id is the ARN. */
const NEW_ATTRIBUTE = `resource "aws_ecs_service" "main" {
  name = "etl"
}
output "arn" {
  value = aws_ecs_service.main.arn
}
`;

describe('T1: with-providers.ts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'with-providers-'));
    writeFileSync(join(folder, 'main.tf'), NEW_ATTRIBUTE);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each<[string, readonly string[], number]>([
    ["passes the command's exit code on", ['sh', '-c', 'exit 7'], 7],
    ['says so when the command does not exist', ['no-such-command'], 127],
    ['wants a command', [], 2],
    ['sets the environment', ['sh', '-c', 'test -n "$TF_REATTACH_PROVIDERS"'], 0],
  ])('%s', async (_name, args, status) => {
    const [code] = await once(start(args), 'exit');
    expect(code).toBe(status);
  });

  test.skipIf(!isInstalled).each<[string, readonly string[], number]>([
    ['serves the newest schemas', [], 0],
    ['serves the oldest schemas when asked', ['--oldest'], 1],
  ])('%s', async (_name, option, status) => {
    const [code] = await once(start([...option, 'terraform', 'validate']), 'exit');
    expect(code).toBe(status);
  });

  test.skipIf(!isInstalled)('ends when terraform is killed, and nothing is left running', async () => {
    const child = start(['sh', '-c', 'echo $$; exec terraform console']);
    const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const terraform = Number(line.toString('utf8'));
    process.kill(terraform, 'SIGKILL');
    const [code] = await once(child, 'exit');
    expect(code).toBe(137);
    expect(() => process.kill(terraform, 0)).toThrow('ESRCH');
  });

  function start(args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [WITH_PROVIDERS, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  }
});
