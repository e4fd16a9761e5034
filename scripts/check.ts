// Runs every check that CI runs, one after the other, and says at the end what failed and what was skipped.
// Usage: npm run check [-- NAME…], where NAME is one of the checks below.
import { spawn } from 'node:child_process';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const CHECKS: readonly Check[] = [
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'boundaries', command: ['npm', 'run', '--silent', 'boundaries'] },
  { name: 'imports', command: ['node', 'scripts/check-imports.ts'] },
  { name: 'dead-code', command: ['npm', 'run', '--silent', 'deadcode'] },
  { name: 'generated', command: ['npm', 'run', '--silent', 'generate', '--', '--check'] },
  { name: 'changesets', command: ['node', 'scripts/check-changesets.ts'] },
  { name: 'terraform-fmt', command: ['terraform', 'fmt', '-check', '-diff', '-recursive', 'terraform', 'examples'] },
  { name: 'docs', command: ['npm', 'run', '--silent', 'docs', '--workspace', 'scripts/typedoc'] },
  { name: 'test', command: ['npm', 'test', '--silent'] },
];

// Tools that would report home are asked not to; colours would only garble a log.
const ENVIRONMENT = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1' };

interface Finished {
  readonly check: Check;
  readonly isOk: boolean;
  readonly seconds: number;
  readonly skipped: readonly string[];
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`unknown check: ${unknown.join(', ')}; there are ${CHECKS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const finished: Finished[] = [];
for (const check of CHECKS) {
  if (wanted.length > 0 && !wanted.includes(check.name)) continue;
  finished.push(await runCheck(check));
}
report(finished);
process.exitCode = finished.every(({ isOk }) => isOk) ? 0 : 1;

function runCheck(check: Check): Promise<Finished> {
  console.log(`\n== ${check.name}: ${check.command.join(' ')}`);
  const started = performance.now();
  const [file = '', ...args] = check.command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: ENVIRONMENT });
    const skipped = new Set<string>();
    let rest = '';
    const pass = (out: NodeJS.WriteStream) => (chunk: Buffer) => {
      out.write(chunk);
      const lines = (rest + chunk.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('SKIPPED: ')) skipped.add(line.trimEnd());
    };
    child.stdout.on('data', pass(process.stdout));
    child.stderr.on('data', pass(process.stderr));
    const end = (isOk: boolean) =>
      resolve({ check, isOk, seconds: (performance.now() - started) / 1000, skipped: [...skipped] });
    child.on('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

function report(all: readonly Finished[]): void {
  console.log('\n== result');
  for (const { check, isOk, seconds } of all) {
    console.log(`${isOk ? 'ok    ' : 'FAILED'} ${check.name.padEnd(14)} ${seconds.toFixed(1)} s`);
  }
  const skipped = all.flatMap((one) => one.skipped);
  console.log(skipped.length === 0 ? 'nothing was skipped' : ['skipped on this machine:', ...skipped].join('\n'));
}
