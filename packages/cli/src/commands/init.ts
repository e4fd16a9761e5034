import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Answers } from '../init/answers.ts';
import { callWords } from '../init/call-words.ts';
import { collectAnswers } from '../init/collect-answers.ts';
import { type ComparedFile, compareFiles } from '../init/compare-files.ts';
import { nextSteps, todoNotes } from '../init/next-steps.ts';
import { planFiles } from '../init/planned-file.ts';
import { listConflicts, renderFiles, renderNext } from '../init/render-init.ts';
import { writeFiles } from '../init/write-files.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { toolVersion } from './version.ts';

/** Everything is known and compared before the first file is written. */
export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  const folder = projectFolder(context);
  const answers = await collectAnswers(io, args, report);
  const files = compareFiles(folder, planFiles(answers, toolVersion()));
  const conflicts = files.filter(
    ({ state, reason }) => state === 'differs' && (!args.has('keep') || reason !== undefined),
  );
  const isDry = args.has('dry-run');
  if (conflicts.length > 0) return refuse(context, conflicts, dataOf(answers, files, isDry));
  const todo = files.filter(({ state }) => state === 'create' || state === 'append');
  if (!isDry) await uninterrupted(io, () => writeFiles(folder, todo));
  const there = relative(io.cwd, folder);
  const steps = nextSteps(answers, callWords(io, folder, toolVersion()), there === '' ? undefined : there);
  const next = isDry ? '' : renderNext(steps, todoNotes(answers, folder));
  return {
    exitCode: EXIT.ok,
    text: `${renderFiles(files, isDry)}${next}`,
    data: { ...dataOf(answers, files, isDry), next: steps.map(({ command }) => command) },
  };
}

/** Writing takes a moment; a Ctrl-C in it must not leave half a project. */
async function uninterrupted({ signals }: Io, work: () => Promise<void>): Promise<void> {
  const release = (['SIGINT', 'SIGTERM'] as const).map((signal) => signals.on(signal, () => {}));
  try {
    await work();
  } finally {
    for (const off of release) off();
  }
}

function projectFolder({ io, args }: CommandContext): string {
  const [name = '.'] = args.positionals;
  const folder = resolve(io.cwd, name);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return folder;
  throw new UsageError(`${name} is a file; the project needs a folder`, 'Name another folder.');
}

function refuse({ args }: CommandContext, conflicts: readonly ComparedFile[], data: unknown): CommandResult {
  const help = args.has('keep')
    ? 'Take away what stands in the way, or choose another folder.'
    : 'Move them away, or pass --keep to leave them as they are and write the others.';
  const message = `these files are there already, so nothing was written:\n${listConflicts(conflicts)}`;
  return { exitCode: EXIT.findings, data, error: { code: 'CONFLICT', message, help } };
}

function dataOf(answers: Answers, files: readonly ComparedFile[], isDry: boolean) {
  return {
    dry_run: isDry,
    answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== '')),
    files: files.map(({ path, state, text }) => ({ path, state, ...(isDry ? { text } : {}) })),
  };
}
