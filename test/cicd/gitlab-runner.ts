import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, parseAllDocuments } from 'yaml';
import type { Machine } from './machine.ts';
import type { SampleRepository } from './sample-repository.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** By this address our own template is included; the stand-in takes it from here. */
const OWN = /^https:\/\/raw\.githubusercontent\.com\/dativo-io\/dativo-job-tooling\/v\d+\.\d+\.\d+\/(.+)$/;

interface Job {
  readonly extends?: string;
  readonly needs?: readonly string[];
  readonly rules?: readonly { readonly if: string }[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly id_tokens?: Readonly<Record<string, unknown>>;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly artifacts?: { readonly paths?: readonly string[]; readonly reports?: Readonly<Record<string, string>> };
}

/** What a job may say here; another word would be left out without anybody noticing. */
const KNOWN = new Set(
  'extends stage image needs rules variables id_tokens before_script script artifacts environment resource_group interruptible'.split(
    ' ',
  ),
);

export interface GitlabRun {
  readonly machine: Machine;
  readonly repository: SampleRepository;
  readonly commit: string;
  /** The predefined variables of the pipeline. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface GitlabEnd {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly log: string;
  /** By kind, the texts of the reports that the job left. */
  readonly reports: Readonly<Record<string, string>>;
}

/** Runs the pipeline that lies in the repository, as GitLab would with a runner of its own. */
export async function runOnGitlab(run: GitlabRun): Promise<Readonly<Record<string, GitlabEnd>>> {
  const jobs = gitlabJobs(readFileSync(join(run.repository.folder, '.gitlab-ci.yml'), 'utf8'));
  const ends: Record<string, GitlabEnd> = {};
  for (const [name, job] of Object.entries(jobs)) {
    if (name.startsWith('.')) continue;
    const whole = withParents(job, jobs);
    const strange = Object.keys(whole).filter((word) => !KNOWN.has(word));
    if (strange.length > 0) throw new Error(`the stand-in does not know ${strange}`);
    const isReady = (whole.needs ?? []).every((need) => ends[need]?.result === 'success');
    const isWanted = (whole.rules ?? []).some((rule) => holds(rule.if, run.variables));
    ends[name] = isReady && isWanted ? await runJob(run, whole) : { result: 'skipped', log: '', reports: {} };
  }
  return ends;
}

/** The jobs that a pipeline includes, with its inputs filled in. */
export function gitlabJobs(text: string): Readonly<Record<string, Job>> {
  const { include, ...own } = parse(text);
  if (include?.length !== 1 || Object.keys(own).length > 0)
    throw new Error('the stand-in knows one include and nothing else');
  const [, path] = OWN.exec(include[0].remote) ?? [];
  const whole = readFileSync(join(ROOT, path ?? ''), 'utf8');
  const [head] = parseAllDocuments(whole);
  const inputs = { ...defaultsOf(head?.toJS().spec.inputs), ...include[0].inputs };
  const body = whole.slice(whole.indexOf('\n---\n') + 5);
  const filled = body.replace(/\$\[\[ inputs\.(\w+) \]\]/g, (_all, name: string) => {
    if (!(name in inputs)) throw new Error(`the template has no input ${name}`);
    return String(inputs[name]);
  });
  if (filled.includes('$[[')) throw new Error('the stand-in does not know an expression of the template');
  return parse(filled);
}

function defaultsOf(declared: Readonly<Record<string, { default: unknown }>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(declared).map(([name, one]) => [name, one.default]));
}

function withParents({ extends: parent, ...job }: Job, jobs: Readonly<Record<string, Job>>): Job {
  if (parent === undefined) return job;
  const above = jobs[parent];
  if (above === undefined) throw new Error(`there is no job ${parent}`);
  const whole = withParents(above, jobs);
  return { ...whole, ...job, variables: { ...whole.variables, ...job.variables } };
}

/** `==` and `&&` of variables and texts. Source: https://docs.gitlab.com/ci/jobs/job_rules/#cicd-variable-expressions */
function holds(condition: string, variables: Readonly<Record<string, string>>): boolean {
  return condition.split('&&').every((part) => {
    const [, left = '', right = ''] = /^\s*(\$\w+)\s*==\s*(\$\w+|"[^"]*")\s*$/.exec(part) ?? [];
    if (left === '') throw new Error(`the stand-in does not know the rule "${part}"`);
    const read = (word: string) => (word.startsWith('$') ? variables[word.slice(1)] : word.slice(1, -1));
    return read(left) === read(right);
  });
}

async function runJob({ machine, repository, commit, variables }: GitlabRun, job: Job): Promise<GitlabEnd> {
  const builds = machine.makeFolder('builds');
  const folder = join(builds, 'acme/jobs');
  mkdirSync(dirname(folder), { recursive: true });
  repository.checkOut(commit, folder);
  const store = join(machine.folder, 'artifacts');
  for (const _need of job.needs ?? []) if (existsSync(store)) cpSync(store, folder, { recursive: true });
  const given: Record<string, string> = {
    CI_BUILDS_DIR: builds,
    CI_PROJECT_DIR: folder,
    CI_COMMIT_SHA: commit,
    ...variables,
  };
  const own = Object.entries(job.variables ?? {}).map(([name, value]) => [
    name,
    value.replace(/\$(\w+)/g, (_all, one: string) => given[one] ?? ''),
  ]);
  const tokens = Object.keys(job.id_tokens ?? {}).map((name) => [name, 'stand-in-token']);
  const script = [...(job.before_script ?? []), ...(job.script ?? [])].join('\n');
  const end = await machine.run(script, { cwd: folder, env: { ...given, ...Object.fromEntries([...own, ...tokens]) } });
  for (const path of job.artifacts?.paths ?? []) {
    if (existsSync(join(folder, path))) cpSync(join(folder, path), join(store, path));
  }
  const reports = Object.entries(job.artifacts?.reports ?? {}).flatMap(([kind, path]) =>
    existsSync(join(folder, path)) ? [[kind, readFileSync(join(folder, path), 'utf8')]] : [],
  );
  return { result: end.code === 0 ? 'success' : 'failure', log: end.log, reports: Object.fromEntries(reports) };
}
