import type { Diagnostic } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../../command.ts';
import { renderError, toFailure } from '../../failure.ts';
import { FindingsError } from '../../findings-error.ts';
import { createJobProgress } from '../../stages/job-progress.ts';
import { type Outlet, toSession } from '../../stages/session.ts';
import { exitCodeOf } from '../../verdict.ts';
import { jobNameOf } from '../../workspace.ts';
import { type ChosenJob, chooseJob } from './choose-jobs.ts';
import { type JobEnd, toFacts } from './job-end.ts';

export type CheckedJobs =
  | {
      readonly ok: true;
      readonly jobs: readonly ChosenJob[];
      readonly diagnostics: readonly Diagnostic[];
      readonly sources: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly result: CommandResult; readonly ends: readonly JobEnd[] };

/** All or nothing: a job that cannot be run is a mistake to be told before hours have passed. */
export async function checkJobs(
  context: CommandContext,
  files: readonly string[],
  outlet: Outlet,
): Promise<CheckedJobs> {
  const tally = new Tally(context, outlet);
  await outlet.progress.stage('check', async () => {
    for (const file of files) await tally.check(file);
    return { value: undefined, note: tally.note(files.length) };
  });
  return tally.isClean ? tally.toJobs() : tally.toRefusal();
}

interface Fault {
  readonly file: string;
  /** Missing where findings say it all. */
  readonly failure?: CommandResult & { readonly error: NonNullable<CommandResult['error']> };
  readonly words: string;
}

/** What came out of the checks so far. */
class Tally {
  readonly #context: CommandContext;
  readonly #outlet: Outlet;
  readonly #jobs: ChosenJob[] = [];
  readonly #faults: Fault[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #sources = new Map<string, string>();

  constructor(context: CommandContext, { progress, events }: Outlet) {
    this.#context = context;
    this.#outlet = { progress, events };
  }

  get isClean(): boolean {
    return this.#faults.length === 0;
  }

  async check(file: string): Promise<void> {
    try {
      const session = await toSession(this.#context, file, this.#outlet);
      this.#diagnostics.push(...session.loaded.diagnostics);
      this.#sources.set(file, session.loaded.text);
      this.#jobs.push(await chooseJob(session));
    } catch (error) {
      this.#faults.push(error instanceof FindingsError ? this.#keep(error, file) : toFault(error, file));
    }
  }

  note(all: number): string {
    const skipped = this.#jobs.filter(({ plan }) => plan.kind === 'skip').length;
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
    return `${this.#jobs.length - skipped} of ${all} jobs can be run${rest}`;
  }

  toJobs(): CheckedJobs {
    const jobs = labelled(this.#context, this.#jobs, this.#outlet);
    return { ok: true, jobs, diagnostics: this.#diagnostics, sources: this.#sources };
  }

  toRefusal(): CheckedJobs {
    const [first, ...more] = this.#faults.flatMap(({ failure }) => failure ?? []);
    for (const { error } of more) this.#context.report.complain(renderError(error));
    const [diagnostics, sources] = [this.#diagnostics, this.#sources];
    const result = { ...first, exitCode: first?.exitCode ?? exitCodeOf(diagnostics), diagnostics, sources };
    const refused = this.#faults.map(({ file, words }) => ({ ...factsOf(file), words }));
    const waiting = this.#jobs.map((job) => ({
      ...toFacts(job),
      words: 'not started, since another job cannot be run',
    }));
    const ends = [...refused, ...waiting].map((end) => ({ ...end, outcome: 'not_started', exitCode: null }) as const);
    return { ok: false, result, ends };
  }

  #keep({ diagnostics, sources }: FindingsError, file: string): Fault {
    this.#diagnostics.push(...diagnostics);
    for (const [name, text] of sources) this.#sources.set(name, text);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return { file, words: errors.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('\n') };
  }
}

function toFault(error: unknown, file: string): Fault {
  const failure = toFailure(error);
  const { message } = failure.error;
  const words = message.includes(file) ? message : `${file}: ${message}`;
  return { file, words, failure: { ...failure, error: { ...failure.error, message: words } } };
}

function factsOf(file: string): Pick<JobEnd, 'name' | 'file' | 'tenantId' | 'runtime'> {
  return { name: file, file, tenantId: '-', runtime: '-' };
}

/** Each job speaks under its own name; jobs of the same name under that of their file. */
function labelled(
  { io, report }: CommandContext,
  jobs: readonly ChosenJob[],
  { progress, events }: Outlet,
): ChosenJob[] {
  const names = jobs.map(({ session }) => jobNameOf(session.loaded));
  return jobs.map((job, index) => {
    const { session } = job;
    const name = names[index] ?? '';
    const label = names.indexOf(name) === names.lastIndexOf(name) ? name : session.loaded.file;
    return { ...job, session: { ...session, progress: createJobProgress({ io, report, events, progress }, label) } };
  });
}
