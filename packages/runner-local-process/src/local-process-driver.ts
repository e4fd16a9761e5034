import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type Driver,
  DriverError,
  type RunRef,
  type RunRequest,
  type RunStatus,
  type StartRequest,
} from '@dativo/runner';
import { checkFolder, findProgram } from './find-program.ts';
import { toJobEnvironment } from './job-environment.ts';
import { removeJobFolder, writeJobFile } from './job-file.ts';
import { type LocalBinding, toLocalBinding } from './local-binding.ts';
import { SupervisedProcess } from './supervised-process.ts';

const RUNTIME = 'local_process';

/** What stands for this machine. */
export interface LocalProcessOptions {
  /** What the job inherits, and where its program is looked for. Default: this process's own. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Default: this process's own. */
  readonly platform?: NodeJS.Platform;
}

/**
 * The driver of the runtime `local_process`: the job is a child process of this machine. Nothing of it outlives this
 * process for longer than the grace period, whatever ends this process.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { run } from '@dativo/runner';
 * import { createLocalProcessDriver } from '@dativo/runner-local-process';
 * import { parseResolvedJob } from '@dativo/schema';
 *
 * const jobText = readFileSync('resolved.yaml', 'utf8');
 * const parsed = parseResolvedJob(jobText, { file: 'resolved.yaml' });
 * if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
 * const request = {
 *   runId: 'orders-1',
 *   job: parsed.job,
 *   jobText,
 *   containerMode: 'self_hosted',
 *   environment: {},
 *   timeoutSeconds: 300,
 *   graceSeconds: 10,
 * };
 * const result = await run(request, createLocalProcessDriver());
 * result.tail; // => ['5 orders']
 */
export function createLocalProcessDriver(options: LocalProcessOptions = {}): Driver {
  const { environment = process.env, platform = process.platform } = options;
  const runs = new Map<string, Promise<SupervisedProcess>>();
  const find = (ref: RunRef) => runs.get(toKey(ref));

  return {
    runtime: RUNTIME,
    async check(request) {
      await prepare({ ...request, attempt: 1 }, environment, platform);
    },
    listRungs: () => [],
    async submit(request) {
      const key = toKey(request);
      const started = runs.get(key) ?? startJob(request, environment, platform);
      runs.set(key, started);
      // A start that failed left nothing behind and may be tried again.
      started.catch(() => runs.delete(key));
      return toRef(request, await started);
    },
    async find({ runId }) {
      const attempts = [...runs.keys()].flatMap((key) => toAttempt(key, runId)).sort((a, b) => b - a);
      return Promise.all(
        attempts.map(async (attempt) => toRef({ runId, attempt }, await runs.get(toKey({ runId, attempt })))),
      );
    },
    describe: async (ref) => (await find(ref))?.status ?? MISSING,
    async stop(ref, { graceSeconds }) {
      (await find(ref))?.stop(graceSeconds);
    },
    async *readLogs(ref, { signal }) {
      const found = await find(ref);
      if (found) yield* found.readLogs(signal);
    },
    async release(ref) {
      await (await find(ref))?.release();
    },
    toRecoveryHint: ({ handle }) =>
      `the job ends with this program, after its grace period; to end it now: kill -KILL -- -${handle['process_group']}`,
  };
}

type Start = Pick<RunRef, 'runId' | 'attempt'>;

function toKey({ runId, attempt }: Start): string {
  return `${attempt}/${runId}`;
}

function toAttempt(key: string, runId: string): number[] {
  const attempt = Number.parseInt(key, 10);
  return key === toKey({ runId, attempt }) ? [attempt] : [];
}

function toRef({ runId, attempt }: Start, started: SupervisedProcess | undefined): RunRef {
  return { runtime: RUNTIME, runId, attempt, handle: started?.handle ?? {} };
}

const MISSING: RunStatus = { phase: 'ended', isMissing: true, reason: 'the run was not started by this process' };

interface Prepared {
  readonly binding: LocalBinding;
  readonly workingDirectory: string;
  readonly jobEnvironment: Record<string, string>;
}

/** Everything that can be known before the start; touches nothing. */
async function prepare(
  request: RunRequest & Pick<StartRequest, 'attempt'>,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<Prepared> {
  if (platform === 'win32') {
    throw new DriverError('REFUSED', 'the runtime local_process needs process groups, which Windows does not have', {
      help: 'Run the job on Linux or macOS, for example in WSL.',
    });
  }
  const binding = toLocalBinding(request.job);
  const workingDirectory = resolve(binding.workingDirectory);
  await checkFolder(workingDirectory);
  const stateDirectory = binding.stateDirectory && resolve(workingDirectory, binding.stateDirectory);
  const jobEnvironment = toJobEnvironment(request, { ...binding, stateDirectory }, environment);
  await findProgram(binding.command[0] ?? '', workingDirectory, jobEnvironment['PATH']);
  return { binding, workingDirectory, jobEnvironment };
}

async function startJob(
  request: StartRequest,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<SupervisedProcess> {
  const { binding, workingDirectory, jobEnvironment } = await prepare(request, environment, platform);
  const file = await writeJobFile(request.jobText);
  try {
    await makeStateFolder(jobEnvironment['STATE_DIR'], binding);
    const order = {
      command: [...binding.command, 'run', '--config', file.path, '--mode', request.containerMode],
      workingDirectory,
      environment: jobEnvironment,
      graceMs: request.graceSeconds * 1000,
      mark: randomUUID(),
      folder: file.folder,
    };
    return await SupervisedProcess.start(order, environment);
  } catch (error) {
    await removeJobFolder(file.folder);
    throw error;
  }
}

/** A container finds its volume mounted; here the folder is made. */
async function makeStateFolder(folder: string | undefined, binding: LocalBinding): Promise<void> {
  if (binding.stateDirectory === undefined || folder === undefined) return;
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new DriverError('REFUSED', `the state directory ${folder} cannot be made: ${error.message}`, {
      cause: error,
    });
  });
}
