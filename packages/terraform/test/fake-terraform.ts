import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the fake does for one command. */
export interface Step {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exitCode?: number;
  /** Ends itself with this signal. */
  readonly dieBy?: NodeJS.Signals;
  /** Writes this many times the text to stdout, respecting the pipe. */
  readonly repeat?: { readonly text: string; readonly times: number };
  /** Written to stdout after that. */
  readonly tail?: string;
  /** Stays until {@link FakeTerraform.release} and notes every signal meanwhile. */
  readonly isWaiting?: boolean;
  /** Leaves a process behind that holds stdout open. */
  readonly leavesOrphan?: boolean;
}

export type Scenario = Readonly<Record<string, Step>>;

export interface FakeTerraform {
  /** The folder to put on PATH; holds `terraform` or `tofu`. */
  readonly folder: string;
  readonly path: string;
  calls(): Promise<{ args: string[]; cwd: string; env: Record<string, string> }[]>;
  signals(): Promise<string[]>;
  orphanPid(): Promise<number>;
  release(): Promise<void>;
  remove(): Promise<void>;
}

const VERSION: Step = {
  stdout: '{"terraform_version":"1.11.4","platform":"linux_amd64","provider_selections":{}}',
};

/** What `show` prints unless the test says otherwise. */
const EMPTY_PLAN: Step = { stdout: '{"format_version":"1.2","resource_changes":[],"output_changes":{}}' };

/** A program that acts out a scenario, written in plain JavaScript so that any Node runs it. */
const PROGRAM = `
const fs = require('node:fs');
const path = require('node:path');
const file = (name) => path.join(__dirname, name);
const args = process.argv.slice(2);
const command = args.find((each) => !each.startsWith('-'));
fs.appendFileSync(file('calls.ndjson'), JSON.stringify({ args, cwd: process.cwd(), env: process.env }) + '\\n');
const step = JSON.parse(fs.readFileSync(file('scenario.json'), 'utf8'))[command] ?? {};

async function act() {
  setTimeout(() => process.exit(99), 60000).unref(); // when the test has failed and nobody comes back
  if (step.isWaiting) {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => fs.appendFileSync(file('signals'), signal + '\\n'));
  }
  if (step.stderr) await write(process.stderr, step.stderr);
  if (step.stdout) await write(process.stdout, step.stdout);
  for (let i = 0; i < (step.repeat?.times ?? 0); i += 1) await write(process.stdout, step.repeat.text);
  if (step.tail) await write(process.stdout, step.tail);
  if (step.isWaiting) await released();
  if (step.leavesOrphan) {
    const { spawn } = require('node:child_process');
    const orphan = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    fs.writeFileSync(file('orphan'), String(orphan.pid));
    orphan.unref();
  }
  if (step.dieBy) process.kill(process.pid, step.dieBy);
  process.exitCode = step.exitCode ?? 0;
}

const write = (stream, text) => new Promise((done) => stream.write(text, done));

function released() {
  return new Promise((done) => {
    let looks = 0;
    const timer = setInterval(() => {
      if (fs.existsSync(file('release'))) looks += 1;
      if (looks < 5) return; // a signal on its way still counts
      clearInterval(timer);
      done();
    }, 20);
  });
}

act();
`;

export async function createFakeTerraform(
  scenario: Scenario,
  options: { readonly name?: 'terraform' | 'tofu' } = {},
): Promise<FakeTerraform> {
  const folder = await mkdtemp(join(tmpdir(), 'dativo fake '));
  const path = join(folder, options.name ?? 'terraform');
  // A shebang cannot hold every path, so a shell script starts the Node that runs the tests.
  await writeFile(join(folder, 'program.cjs'), PROGRAM);
  await writeFile(path, `#!/bin/sh\nexec '${process.execPath}' '${folder}/program.cjs' "$@"\n`);
  await writeFile(join(folder, 'scenario.json'), JSON.stringify({ version: VERSION, show: EMPTY_PLAN, ...scenario }));
  await chmod(path, 0o755);
  return {
    folder,
    path,
    calls: async () => (await lines(join(folder, 'calls.ndjson'))).map((line) => JSON.parse(line)),
    signals: () => lines(join(folder, 'signals')),
    orphanPid: async () => Number(await readFile(join(folder, 'orphan'), 'utf8')),
    release: () => writeFile(join(folder, 'release'), ''),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function lines(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

/** Event lines as terraform writes them with `-json`. */
export const ndjson = (...events: readonly object[]): string =>
  events.map((event) => `${JSON.stringify({ '@level': 'info', '@module': 'terraform.ui', ...event })}\n`).join('');

export const summary = (operation: string, add = 0, change = 0, remove = 0): object => ({
  type: 'change_summary',
  changes: { add, change, import: 0, remove, operation },
});

export const error = (diagnostic: object): object => ({
  type: 'diagnostic',
  diagnostic: { severity: 'error', detail: '', ...diagnostic },
});
