import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type JobResolution, resolveJob, writeFileAtomic } from '@dativo/resolver';
import { type Diagnostic, hasErrors } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { wouldGitTrack } from '../git-tracking.ts';
import { type LoadedJob, loadJob, stemOf } from '../job-source.ts';
import { readOutputs } from '../outputs-source.ts';
import { UsageError } from '../usage-error.ts';
import { exitCodeOf } from '../verdict.ts';
import { weighFindings } from '../weigh-findings.ts';
import { locateWorkspace } from '../workspace.ts';

type Resolved = Extract<JobResolution, { ok: true }>;

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args } = context;
  const [file = ''] = args.positionals;
  checkChoice(context, file);
  const load = await loadJob(context, file);
  if (!load.ok) return fail(load.diagnostics, load.sources);
  const { loaded } = load;
  const sources = new Map([[file, loaded.text]]);
  const kept = file === '-' ? undefined : locateWorkspace(io, args, loaded).outputs;
  const read = await readOutputs(io, args, kept);
  if (!read.ok) return fail(read.diagnostics, sources);
  const findings = weighFindings(loaded, read.diagnostics);
  if (hasErrors(findings)) return fail(findings, sources);
  const resolved = resolveJob(loaded.text, read.outputs, {
    file,
    sensitive: args.text('sensitive') as 'refuse' | 'keep' | 'write',
    missing: args.has('allow-missing') ? 'keep' : 'error',
    project: loaded.project,
    resources: read.resources,
  });
  const diagnostics = [...findings, ...resolved.diagnostics];
  if (!resolved.ok) return fail(diagnostics, sources);
  const result = await deliver(context, loaded, resolved);
  return { ...result, diagnostics, sources };
}

function fail(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): CommandResult {
  return { exitCode: exitCodeOf(diagnostics), diagnostics, sources };
}

function checkChoice({ args }: CommandContext, file: string): void {
  const places = ['stdout', 'out', 'in-place'].filter((name) => args.has(name));
  if (places.length > 1) throw new UsageError(`--${places.join(' and --')} exclude each other`, 'Choose one.');
  if (args.has('check') && args.has('diff'))
    throw new UsageError('--check and --diff exclude each other', 'Choose one.');
  const needsPlace = file === '-' && !args.has('stdout') && !args.has('out') && !args.has('diff');
  if (needsPlace)
    throw new UsageError('a job from standard input has no file to write beside', 'Add --stdout or --out FILE.');
  if (file === '-' && args.list('outputs').some((one) => one === '-' || one.endsWith('=-'))) {
    throw new UsageError(
      'the job and the outputs cannot both come from standard input',
      'Name a file for one of them.',
    );
  }
}

async function deliver(context: CommandContext, loaded: LoadedJob, resolved: Resolved): Promise<CommandResult> {
  const { io, args, report } = context;
  const { replacements, text, maskedText } = resolved;
  const data = { replacements };
  if (args.has('diff')) {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
    const patch = createTwoFilesPatch(loaded.file, `${loaded.file} (resolved)`, loaded.text, maskedText, '', '', {
      headerOptions: FILE_HEADERS_ONLY,
    });
    return { exitCode: EXIT.ok, text: text === loaded.text ? '' : patch, data: { ...data, diff: patch } };
  }
  const target = targetOf(context, loaded);
  if (target === undefined) return { exitCode: EXIT.ok, text, data: { ...data, text } };
  if (args.has('check')) return check(context, target, text, data);
  // What was asked for with --sensitive write must at least not be readable by everybody.
  const isSecret = replacements.some(({ isSensitive }) => isSensitive);
  const path = resolve(io.cwd, target);
  if (isSecret && (await wouldGitTrack(path, io.env))) {
    const message = `${target} would hold a sensitive output, and git would track it`;
    const help = 'Ignore the file in .gitignore, or write it outside of the work tree.';
    return { exitCode: EXIT.sensitive, error: { code: 'SENSITIVE', message, help } };
  }
  await writeFileAtomic(path, text, isSecret ? { mode: 0o600 } : {});
  report.say(
    `Wrote ${target}: ${replacements.length === 1 ? '1 placeholder' : `${replacements.length} placeholders`} filled in`,
  );
  return { exitCode: EXIT.ok, data: { ...data, file: target } };
}

/** The file to write; `undefined` is standard output. */
function targetOf({ args }: CommandContext, loaded: LoadedJob): string | undefined {
  const out = args.text('out');
  if (args.has('stdout') || out === '-') return undefined;
  if (args.has('in-place')) return loaded.file;
  return out ?? join(dirname(loaded.file), `${stemOf(loaded.file)}.resolved.yaml`);
}

async function check(
  { io, report }: CommandContext,
  target: string,
  text: string,
  data: object,
): Promise<CommandResult> {
  const path = resolve(io.cwd, target);
  const state = !existsSync(path) ? 'missing' : (await readFile(path, 'utf8')) === text ? 'current' : 'stale';
  report.say(state === 'current' ? `${target} is up to date` : `${target} is ${state}; write it with dativo resolve`);
  return { exitCode: state === 'current' ? EXIT.ok : EXIT.changes, data: { ...data, file: target, state } };
}
