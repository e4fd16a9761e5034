import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { fillIn, holds, type Scope } from './expressions.ts';
import type { Machine } from './machine.ts';
import type { SampleRepository } from './sample-repository.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** By this address our own files are called; the stand-in takes them from here. */
const OWN = /^dativo-io\/dativo-job-tooling(\/[^@]*)?@v\d+\.\d+\.\d+$/;

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

export interface GithubEvent {
  readonly name: 'pull_request' | 'push' | 'schedule';
  readonly commit: string;
  /** The branch, or `refs/pull/1/merge`. */
  readonly ref: string;
  readonly baseRef?: string;
  readonly payload: object;
}

export interface JobEnd {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly summary: string;
}

export interface GithubRun {
  readonly machine: Machine;
  readonly repository: SampleRepository;
  readonly event: GithubEvent;
  /** What the host sets, and the address of its API. */
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the workflow that lies in the repository, as GitHub would on its own machines. */
export async function runOnGithub(run: GithubRun): Promise<Readonly<Record<string, JobEnd>>> {
  const caller = read(join(run.repository.folder, '.github/workflows/dativo.yml'));
  const [job]: Job[] = Object.values(caller.jobs);
  if (job?.uses === undefined || !OWN.test(job.uses)) throw new Error(`the stand-in does not know ${job?.uses}`);
  const workflow = read(join(ROOT, OWN.exec(job.uses)?.[1] ?? ''));
  const inputs = inputsOf(workflow.on.workflow_call.inputs, job.with ?? {});
  const ends: Record<string, JobEnd> = {};
  for (const [id, one] of Object.entries<Job>(workflow.jobs)) ends[id] = await runJob(run, one, { inputs, ends });
  return ends;
}

function read(path: string) {
  return parse(readFileSync(path, 'utf8'));
}

function inputsOf(declared: Readonly<Record<string, { default?: unknown }>>, given: object): Record<string, unknown> {
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`unknown inputs: ${unknown}`);
  const defaults = Object.entries(declared).map(([name, one]) => [name, one.default ?? '']);
  return { ...Object.fromEntries(defaults), ...given };
}

interface JobPlace {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly ends: Readonly<Record<string, JobEnd>>;
}

async function runJob(run: GithubRun, job: Job, { inputs, ends }: JobPlace): Promise<JobEnd> {
  const scope = { inputs, github: githubContext(run), needs: ends };
  const needed = job.needs === undefined ? undefined : ends[job.needs];
  const isReady = job.needs === undefined || needed?.result === 'success';
  if (!isReady || (job.if !== undefined && !holds(job.if, scope))) {
    return { result: 'skipped', outputs: {}, log: '', summary: '' };
  }
  const runner = new Runner(run, { ...scope, steps: {} }, textsOf(job.env, scope));
  const isFine = await runner.runSteps(job.steps ?? []);
  const outputs = Object.entries(job.outputs ?? {}).map(([name, text]) => [name, fillIn(text, runner.scope)]);
  const end = { outputs: Object.fromEntries(outputs), log: runner.log, summary: runner.summary };
  return { result: isFine ? 'success' : 'failure', ...end };
}

function githubContext({ event, env }: GithubRun): object {
  return {
    event_name: event.name,
    event: event.payload,
    repository: env['GITHUB_REPOSITORY'],
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/heads\//, ''),
    token: env['STAND_IN_TOKEN'],
  };
}

function textsOf(values: Readonly<Record<string, unknown>> = {}, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillIn(String(value), scope)]));
}

/** One machine of one job: a fresh folder, its steps one after the other. */
class Runner {
  readonly scope: Scope & { readonly steps: Record<string, { outputs: Record<string, string> }> };
  log = '';
  summary = '';
  private readonly run: GithubRun;
  private readonly env: Readonly<Record<string, string>>;
  private readonly workspace: string;

  constructor(run: GithubRun, scope: Runner['scope'], env: Readonly<Record<string, string>>) {
    this.run = run;
    this.scope = scope;
    this.env = env;
    // A fresh machine for each job, which keeps its work where all of them do.
    this.workspace = run.machine.makeFolder('work');
  }

  async runSteps(steps: readonly Step[]): Promise<boolean> {
    for (const step of steps) {
      if (step.if !== undefined && !holds(step.if, this.scope)) continue;
      const outputs = await this.runStep(step);
      if (outputs === undefined) return false;
      if (step.id !== undefined) this.scope.steps[step.id] = { outputs };
    }
    return true;
  }

  private async runStep(step: Step): Promise<Record<string, string> | undefined> {
    if (step.run !== undefined) return this.runScript(step.run, textsOf(step.env, this.scope));
    const given = textsOf(step.with, this.scope);
    const uses = step.uses ?? '';
    if (OWN.test(uses)) return this.runComposite(given);
    const [, action = ''] = /^([\w-]+\/[\w-]+)@[0-9a-f]{40}$/.exec(uses) ?? [];
    this.runAction(action, given);
    return {};
  }

  private runAction(action: string, given: Readonly<Record<string, string>>): void {
    const { machine, repository, event } = this.run;
    const store = join(machine.folder, 'artifacts', given['name'] ?? '');
    const path = join(this.workspace, given['path'] ?? '');
    if (action === 'actions/checkout') {
      if (given['fetch-depth'] !== '0') throw new Error('a shallow clone has no history to compare with');
      repository.checkOut(event.commit, this.workspace);
    } else if (action === 'actions/upload-artifact') {
      mkdirSync(store, { recursive: true });
      cpSync(path, join(store, path.split('/').at(-1) ?? ''));
    } else if (action === 'actions/download-artifact') cpSync(store, path, { recursive: true });
    else if (!['actions/setup-node', 'hashicorp/setup-terraform'].includes(action)) {
      throw new Error(`the stand-in does not know the action "${action}"`);
    }
  }

  /** Our own action.yml, with a scope of its own. */
  private async runComposite(given: Readonly<Record<string, string>>): Promise<Record<string, string> | undefined> {
    const action = read(join(ROOT, 'action.yml'));
    const defaults = textsOf(inputsOf(action.inputs, given), this.scope);
    const inner = { ...this.scope, inputs: defaults, steps: {} };
    const runner: Runner = Object.create(this, { scope: { value: inner } });
    const isFine = await runner.runSteps(action.runs.steps);
    this.log = runner.log;
    this.summary = runner.summary;
    if (!isFine) return undefined;
    const declared: Readonly<Record<string, { value: string }>> = action.outputs;
    return Object.fromEntries(Object.entries(declared).map(([name, { value }]) => [name, fillIn(value, inner)]));
  }

  private async runScript(script: string, env: Readonly<Record<string, string>>) {
    const { machine, event } = this.run;
    const files = machine.makeFolder('files');
    const file = (name: string): string => {
      writeFileSync(join(files, name), '');
      return join(files, name);
    };
    writeFileSync(join(files, 'event.json'), JSON.stringify(event.payload));
    const own = {
      GITHUB_EVENT_PATH: join(files, 'event.json'),
      GITHUB_EVENT_NAME: event.name,
      GITHUB_SHA: event.commit,
      GITHUB_REF: event.ref,
      GITHUB_BASE_REF: event.baseRef ?? '',
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
    };
    const end = await machine.run(script, {
      cwd: this.workspace,
      env: { ...this.run.env, ...own, ...this.env, ...env },
    });
    this.log += end.log;
    this.summary += existsSync(own.GITHUB_STEP_SUMMARY) ? readFileSync(own.GITHUB_STEP_SUMMARY, 'utf8') : '';
    return end.code === 0 ? readOutputs(readFileSync(own.GITHUB_OUTPUT, 'utf8')) : undefined;
  }
}

/** `name=value`, or `name<<END`, lines, `END`. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , end, lines = '', value = ''] of text.matchAll(
    /^([\w-]+)(<<(\S+)\n([\s\S]*?)\n\3|=(.*))$/gm,
  )) {
    outputs[name] = end === undefined ? value : lines;
  }
  return outputs;
}
