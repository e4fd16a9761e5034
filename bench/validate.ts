// How fast `dativo validate` is: whole processes, started in turn, medians of the ratios or differences of each round.
// Usage: npm run build && node bench/validate.ts [--rounds 7] [--with-peers]. With peers, ajv-cli is installed in a temporary folder.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fleet, writeFleet } from './fleet.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DATIVO = join(ROOT, 'packages/cli/bin/dativo.cjs');
const BASELINE = join(ROOT, 'bench/read-and-parse.ts');
const BAD_JOB = join(ROOT, 'packages/schema/test/fixtures/rules/JOB203/bad.yaml');

interface Row {
  readonly what: string;
  readonly target: string;
  readonly own: readonly string[];
  /** What the round is compared with. */
  readonly other: readonly string[];
  readonly measure: 'difference' | 'own / other' | 'other / own';
  readonly isMet: (value: number) => boolean;
  /** The exit code that shows that the work was done. */
  readonly exitCode?: number;
}

const { values } = parseArgs({ options: { rounds: { type: 'string' }, 'with-peers': { type: 'boolean' } } });
const rounds = Number(values.rounds ?? 7);
const one = writeFleet(1);
const thousand = writeFleet(1_000);
const tenThousand = writeFleet(10_000);
const peers = values['with-peers'] === true ? installPeers() : undefined;
try {
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, ${rounds} rounds after one to warm up\n`);
  for (const row of [...coldRows(), ...fleetRows(), ...peerRows()]) console.log(report(row));
} finally {
  for (const fleet of [one, thousand, tenThousand]) fleet.remove();
  if (peers !== undefined) rmSync(peers, { recursive: true });
}

function coldRows(): Row[] {
  const over = (what: string, args: readonly string[], limit: number, exitCode = 0): Row => ({
    what,
    target: `bare node + ${limit} ms`,
    own: [DATIVO, ...args],
    other: ['-e', '0'],
    measure: 'difference',
    isMet: (value) => value <= limit,
    exitCode,
  });
  return [
    over('dativo --version', ['--version'], 5),
    over('dativo --help', ['--help'], 5),
    over('validate one valid file', ['validate', fileOf(one)], 10),
    over('validate one faulty file', ['validate', BAD_JOB], 25, 1),
  ];
}

function fleetRows(): Row[] {
  return [thousand, tenThousand].map((fleet) => ({
    what: `validate ${fleet.files.length} files`,
    target: '1.3 x read + js-yaml parse',
    own: [DATIVO, 'validate', fleet.folder],
    other: [BASELINE, fleet.folder],
    measure: 'own / other',
    isMet: (value) => value <= 1.3,
  }));
}

function peerRows(): Row[] {
  if (peers === undefined) return [];
  const ajv = (fleet: Fleet, pattern: string): readonly string[] => [
    join(peers, 'node_modules/ajv-cli/dist/index.js'),
    ...['validate', '-s', join(ROOT, 'schemas/job-config.schema.json'), '--strict=false', '--all-errors'],
    ...['-d', join(fleet.folder, pattern)],
  ];
  const times = (fleet: Fleet, pattern: string, limit: number): Row => ({
    what: `ajv-cli on ${fleet.files.length} ${fleet.files.length === 1 ? 'file' : 'files'}`,
    target: `takes at least ${limit} x as long`,
    own: [DATIVO, 'validate', fleet.folder],
    other: ajv(fleet, pattern),
    measure: 'other / own',
    isMet: (value) => value >= limit,
  });
  return [times(one, '*/*.yaml', 5), times(tenThousand, '*/*.yaml', 2)];
}

function report({ what, target, own, other, measure, isMet, exitCode = 0 }: Row): string {
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const theirs = time(other, 0);
    const ours = time(own, exitCode);
    // The first round warms the file cache.
    if (round > 0)
      found.push({ difference: ours - theirs, 'own / other': ours / theirs, 'other / own': theirs / ours }[measure]);
  }
  const value = found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? Number.NaN;
  const unit = measure === 'difference' ? ' ms' : ' x';
  return `${what.padEnd(28)} ${target.padEnd(28)} ${(value.toFixed(2) + unit).padStart(10)}  ${isMet(value) ? 'met' : 'NOT MET'}`;
}

function time(args: readonly string[], exitCode: number): number {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: one.folder,
  });
  if (status !== exitCode)
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.toString().slice(0, 500)}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function fileOf({ files }: Fleet): string {
  const [file] = files;
  if (file === undefined) throw new Error('the fleet is empty');
  return file;
}

function installPeers(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-peers-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', 'ajv-cli@5.0.0'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('ajv-cli cannot be installed');
  return folder;
}
