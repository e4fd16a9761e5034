import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { evaluateAzure } from './azure-conditions.ts';
import { type AzureStage, type AzureStep, expandAzure } from './azure-template.ts';
import type { Machine } from './machine.ts';
import type { SampleRepository } from './sample-repository.ts';

export interface AzureRun {
  readonly machine: Machine;
  readonly repository: SampleRepository;
  readonly commit: string;
  /** Predefined variables by the names that conditions use: `Build.Reason`. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface AzureEnd {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly log: string;
  /** As `job.step.name`. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Pages that were uploaded. */
  readonly summaries: readonly string[];
}

/** Runs the pipeline that lies in the repository, as Azure Pipelines would on its own agents. */
export async function runOnAzure(run: AzureRun): Promise<Readonly<Record<string, AzureEnd>>> {
  const { stages } = expandAzure(readFileSync(join(run.repository.folder, 'azure-pipelines.yml'), 'utf8'));
  const ends: Record<string, AzureEnd> = {};
  for (const stage of stages) {
    const needed = typeof stage.dependsOn === 'string' ? [stage.dependsOn] : (stage.dependsOn ?? []);
    const scope = { variables: { ...run.variables, 'Build.SourceVersion': run.commit }, dependencies: ends, needed };
    const isWanted = evaluateAzure(stage.condition ?? 'succeeded()', scope) === true;
    ends[stage.stage] = isWanted
      ? await runStage(run, stage)
      : { result: 'skipped', log: '', outputs: {}, summaries: [] };
  }
  return ends;
}

async function runStage(run: AzureRun, stage: AzureStage): Promise<AzureEnd> {
  const [job] = stage.jobs;
  const steps = job?.steps ?? job?.strategy?.runOnce.deploy.steps ?? [];
  const workspace = run.machine.makeFolder('agent');
  const ended = { log: '', outputs: {} as Record<string, string> };
  for (const step of steps) {
    const end = await runStep(run, step, workspace);
    ended.log += end.log;
    for (const [name, value] of Object.entries(end.outputs)) {
      ended.outputs[`${job?.job ?? job?.deployment}.${step.name}.${name}`] = value;
    }
    if (end.code !== 0) return finish('failure', ended);
  }
  return finish('success', ended);
}

function finish(result: AzureEnd['result'], { log, outputs }: Pick<AzureEnd, 'log' | 'outputs'>): AzureEnd {
  const pages = [...log.matchAll(/^##vso\[task\.uploadsummary\](.*)$/gm)].map(([, path = '']) =>
    readFileSync(path, 'utf8'),
  );
  return { result, log, outputs, summaries: pages };
}

interface StepEnd {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const NOTHING: StepEnd = { code: 0, log: '', outputs: {} };

async function runStep(run: AzureRun, step: AzureStep, workspace: string): Promise<StepEnd> {
  const sources = join(workspace, 's');
  const store = join(run.machine.folder, 'artifacts', step.artifact ?? '');
  if (step.checkout === 'self') {
    if (step.fetchDepth !== '0') throw new Error('a shallow clone has no history to compare with');
    run.repository.checkOut(run.commit, sources);
  } else if (step.publish !== undefined) {
    mkdirSync(store, { recursive: true });
    cpSync(join(sources, step.publish), join(store, basename(step.publish)));
  } else if (step.download === 'current') cpSync(store, join(workspace, step.artifact ?? ''), { recursive: true });
  else if (step.script !== undefined) return runScript(run, step, workspace);
  else if (step.task !== 'UseNode@1') throw new Error(`the stand-in does not know the step ${JSON.stringify(step)}`);
  return NOTHING;
}

async function runScript(
  { machine, commit, variables }: AzureRun,
  step: AzureStep,
  workspace: string,
): Promise<StepEnd> {
  const known: Record<string, string> = {
    ...variables,
    'Pipeline.Workspace': workspace,
    'Build.SourceVersion': commit,
  };
  const fill = (text: string): string =>
    text.replace(/\$\(([A-Z][\w.]*)\)/g, (_all, name: string) => {
      if (known[name] === undefined) throw new Error(`there is no variable ${name}`);
      return known[name];
    });
  // A secret variable reaches a script only where the step maps it.
  const shown = Object.entries(known).filter(([name]) => name !== 'System.AccessToken');
  const own = shown.map(([name, value]) => [name.replaceAll('.', '_').toUpperCase(), value]);
  const mapped = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]);
  const cwd = existsSync(join(workspace, 's')) ? join(workspace, 's') : workspace;
  const env = { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: machine.folder, ...Object.fromEntries([...own, ...mapped]) };
  const end = await machine.run(fill(step.script ?? ''), { cwd, env });
  const set = end.log.matchAll(/^##vso\[task\.setvariable variable=(\w+);isOutput=true\](.*)$/gm);
  return {
    ...end,
    outputs: Object.fromEntries([...set].map(([, name = '', value = '']) => [name, value.replaceAll('%AZP25', '%')])),
  };
}
