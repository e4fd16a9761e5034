import { type Diagnostic, parseJob, parseResolvedJob, sortDiagnostics } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { readJobText } from '../job-source.ts';
import { countFindings, plural, renderDiagnostics } from '../render/diagnostics.ts';
import { renderGithub } from '../render/github.ts';
import { exitCodeOf } from '../verdict.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  const parse = args.has('resolved') ? parseResolvedJob : parseJob;
  const sources = new Map<string, string>();
  const findings: Diagnostic[] = [];
  const files = [...new Set(args.positionals)];
  for (const file of files) findings.push(...(await validateFile(io, file, parse, sources)));
  const diagnostics = sortDiagnostics(findings);
  const exitCode = exitCodeOf(diagnostics);
  const failed = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const data = { files: files.map((file) => ({ file, ok: !failed.has(file) })) };
  const result = { exitCode, data, diagnostics, isTextComplete: true };
  const format = args.text('format');
  if (format === 'github') return { ...result, text: renderGithub(diagnostics) };
  if (diagnostics.length > 0) return { ...result, text: renderDiagnostics(diagnostics, sources, report.out) };
  report.say(`${plural(files.length, 'file')}: ${countFindings(diagnostics)}`);
  return { ...result, exitCode: EXIT.ok };
}

async function validateFile(
  io: Io,
  file: string,
  parse: typeof parseJob | typeof parseResolvedJob,
  sources: Map<string, string>,
): Promise<readonly Diagnostic[]> {
  const read = await readJobText(io, file);
  if (!read.ok) return read.diagnostics;
  sources.set(file, read.source.text);
  return parse(read.source.text, { file }).diagnostics;
}
