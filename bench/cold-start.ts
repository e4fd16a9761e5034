// How long a command takes over a bare Node: whole processes, in turn, medians of the differences. Writes nothing.
// Usage: npm run build && node bench/cold-start.ts [ROUNDS]
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const CLI = join(ROOT, 'packages/cli/bin/dativo.cjs');
const JOB = join(ROOT, 'examples/local_weather/job.yaml');
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'dativo --version': [CLI, '--version'],
  'dativo --help': [CLI, '--help'],
  'dativo validate ONE.yaml': [CLI, 'validate', JOB],
  'dativo metadata ONE.yaml': [CLI, 'metadata', JOB],
};

const rounds = Number(process.argv[2] ?? 11);
const samples = new Map(Object.keys(COMMANDS).map((name) => [name, [] as { bare: number; own: number }[]]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, args] of Object.entries(COMMANDS)) {
    const sample = { bare: time(['-e', '0']), own: time(args) };
    // The first round warms the file cache.
    if (round > 0) samples.get(name)?.push(sample);
  }
}
console.log(`Node ${process.versions.node}, ${rounds} rounds`);
for (const [name, found] of samples) {
  const over = median(found.map(({ bare, own }) => own - bare));
  const ratio = median(found.map(({ bare, own }) => own / bare));
  console.log(`${name.padEnd(26)} bare node + ${over.toFixed(1).padStart(5)} ms   ${ratio.toFixed(2)} x`);
}

function time(args: readonly string[]): number {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.toString()}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
