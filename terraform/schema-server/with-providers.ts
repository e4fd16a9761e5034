// Runs a command with the schema server as Terraform's aws, azurerm and google providers.
// Usage: node terraform/schema-server/with-providers.ts [--oldest] terraform -chdir=terraform/modules/aws_fargate test
// With --oldest, the providers have the schemas of the oldest versions that the modules allow.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { startSchemaServer } from './start.ts';

const given = process.argv.slice(2);
const isOldest = given[0] === '--oldest';
const [command, ...args] = isOldest ? given.slice(1) : given;
if (command === undefined) {
  process.stderr.write('Usage: node terraform/schema-server/with-providers.ts [--oldest] COMMAND [ARGUMENT…]\n');
  process.exit(2);
}
const server = await startSchemaServer({ age: isOldest ? 'oldest' : 'newest' });
// Ctrl-C reaches the command too, which ends in its own time; the server stays for it till then.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
// Terraform lives for seconds: collecting its garbage less often halves the processor time that it takes.
const child = spawn(command, args, { stdio: 'inherit', env: { GOGC: '400', ...process.env, ...server.environment } });
process.exitCode = await new Promise<number>((resolve) => {
  child.on('error', (error) => {
    process.stderr.write(`cannot start ${command}: ${error.message}\n`);
    resolve(127);
  });
  child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
});
await server.close();
