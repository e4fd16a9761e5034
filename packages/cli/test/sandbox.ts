import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetText, connectorText, jobText, outputsText, planText, runnerText } from './jobs.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
export const DATIVO = fileURLToPath(new URL('../bin/dativo.cjs', import.meta.url));

export interface Ended {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** A folder of its own with a job, its root module and a worker in it. */
export interface Sandbox {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  path(...names: string[]): string;
  read(...names: string[]): string;
  write(name: string, content: string | Uint8Array): string;
  start(args: readonly string[], options?: Options): Started;
  dativo(args: readonly string[], options?: Options): Promise<Ended>;
  shell(line: string, options?: Options): Promise<Ended>;
  remove(): void;
}

export function createSandbox(): Sandbox {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-cli-')));
  const path = (...names: string[]): string => join(folder, ...names);
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
    return path(name);
  };
  const env = cleanEnvironment(folder);
  const launch = (program: string, args: readonly string[], options: Options = {}): Started =>
    collect(spawn(program, args, { cwd: folder, env: { ...env, ...options.env } }), options.input);
  const start = (args: readonly string[], options?: Options): Started =>
    launch(process.execPath, [DATIVO, ...args], options);
  fill(folder, write);
  return {
    folder,
    env,
    path,
    write,
    read: (...names) => readFileSync(path(...names), 'utf8'),
    start,
    dativo: (args, options) => start(args, options).ended,
    shell: (line, options) => launch('sh', ['-c', line], options).ended,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The one object on standard output; throws when there is anything else. */
export function envelopeOf({ stdout }: Ended): Record<string, unknown> & { exit_code: number } {
  return JSON.parse(stdout);
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** True when terraform can be used; says so once where it cannot. */
export function hasTerraform(): boolean {
  const isThere = isInstalled('terraform');
  if (!isThere) process.stderr.write('SKIPPED: terraform is not installed\n');
  return isThere;
}

/** True when git can be used; says so once where it cannot. */
export function hasGit(): boolean {
  const isThere = isInstalled('git');
  if (!isThere) process.stderr.write('SKIPPED: git is not installed\n');
  return isThere;
}

/** Makes the sandbox a repository with all its files committed; in one already, commits what changed. */
export async function commitAll(sandbox: Sandbox): Promise<void> {
  const identity = '-c user.name=Test -c user.email=test@example.com -c commit.gpgsign=false';
  const { code, stderr } = await sandbox.shell(`git init -q -b main && git add -A && git ${identity} commit -qm all`);
  if (code !== 0) throw new Error(`git: ${stderr}`);
}

function fill(folder: string, write: Sandbox['write']): void {
  write('job.yaml', jobText());
  write('jobs/orders.yaml', jobText({ jobName: 'orders' }));
  write('jobs/refunds.yaml', jobText({ jobName: 'refunds' }));
  write('cloud-job.yaml', jobText({ isCloud: true }));
  write('runner.yaml', runnerText());
  write('connectors/csv.yaml', connectorText('csv'));
  write('connectors/parquet.yaml', connectorText('parquet'));
  write('assets/orders.yaml', assetText());
  write('outputs.json', outputsText(folder));
  write('plan.json', planText());
  write('dativo-tags.yaml', 'required: [team, cost_center]\n');
  write('net.json', '{ "vpc_id": "vpc-0a1b2c" }\n');
  write('worker.mjs', readFileSync(new URL('./fixtures/worker.mjs', import.meta.url)));
  write('bin/dativo', `#!/bin/sh\nexec '${process.execPath}' '${DATIVO}' "$@"\n`);
  chmodSync(join(folder, 'bin/dativo'), 0o755);
  copyRootModule(folder, write);
}

function copyRootModule(folder: string, write: Sandbox['write']): void {
  const source = join(repository, 'examples/local_weather/terraform');
  for (const name of ['main.tf', 'outputs.tf', 'variables.tf']) {
    cpSync(join(source, name), join(folder, 'terraform', name));
  }
  const module = join(repository, 'terraform/modules/local_process');
  const main = readFileSync(join(source, 'main.tf'), 'utf8');
  write('terraform/main.tf', main.replace(/source = ".*"/, `source = "${module}"`));
}

/** The caller's environment without what changes how dativo or terraform behave. */
function cleanEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(TF_|DATIVO_|CI$|NO_COLOR$|FORCE_COLOR$|VITEST|NODE_ENV$|NODE_OPTIONS$|GITHUB_|LC_)/.test(name),
  );
  const folders = [join(folder, 'bin'), dirname(process.execPath), process.env['PATH'] ?? ''];
  return { ...Object.fromEntries(kept), PATH: folders.join(delimiter), TERM: 'xterm', LANG: 'C.UTF-8' };
}

function collect(child: ReturnType<typeof spawn>, input: string | Uint8Array | undefined): Started {
  const stdout: Uint8Array[] = [];
  const stderr: Uint8Array[] = [];
  child.stdout?.on('data', (chunk) => stdout.push(chunk));
  child.stderr?.on('data', (chunk) => stderr.push(chunk));
  child.stdin?.on('error', () => {}); // a command that does not read its input may end before it has it all
  child.stdin?.end(input);
  const text = (chunks: readonly Uint8Array[]): string => Buffer.concat(chunks).toString('utf8');
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout: text(stdout), stderr: text(stderr) }));
  });
  return { child, ended };
}
