import { type Arguments, parseArguments } from './arguments.ts';
import type { CommandResult, CommandSpec } from './command.ts';
import { COMMANDS } from './command-table.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { SeenFiles } from './quick/look-quickly.ts';
import { createReport, type Report } from './report.ts';

/** Runs one command line and gives its exit code. Never throws. `seen`: job files that were looked at before. */
export async function main(argv: readonly string[], io: Io, seen?: SeenFiles): Promise<number> {
  const startedAt = io.clock.now();
  let name = 'help';
  try {
    const [first = '', ...rest] = argv;
    if (first === '' && argv.length === 0) return await showMainHelp(io, EXIT.usage);
    if (first === '--help' || first === '-h') return await showHelp([], argv, { io, seen, startedAt });
    const spec = await findCommand(first === '--version' || first === '-V' ? 'version' : first);
    name = spec.name;
    const args = await parseArguments(spec, rest, io.env);
    if (args.has('help')) return await showHelp([name], argv, { io, seen, startedAt });
    return await runCommand(spec, args, { io, seen, startedAt });
  } catch (error) {
    const { showFailure } = await import('./failure.ts');
    return showFailure(error, {
      io,
      command: name,
      startedAt,
      isJson: wantsEnvelope(argv),
      isVerbose: wants(argv, '--verbose', '-v'),
    });
  }
}

async function findCommand(name: string): Promise<CommandSpec> {
  const spec = COMMANDS.find((command) => command.name === name);
  if (spec !== undefined) return spec;
  const { noCommand } = await import('./no-command.ts');
  throw await noCommand(name);
}

interface Call {
  readonly io: Io;
  readonly seen: SeenFiles | undefined;
  readonly startedAt: Date;
}

async function runCommand(spec: CommandSpec, args: Arguments, { io, seen, startedAt }: Call): Promise<number> {
  const report = createReport(io, args);
  const { run } = await spec.load();
  const result = await run({ io, args, report, commands: COMMANDS, seen });
  await show(spec, result, io, report, startedAt);
  return result.exitCode;
}

async function show(spec: CommandSpec, result: CommandResult, io: Io, report: Report, startedAt: Date): Promise<void> {
  if (result.error !== undefined) {
    const { renderError } = await import('./failure.ts');
    report.complain(renderError(result.error));
  }
  if (report.isJson) {
    const { toEnvelope } = await import('./render/envelope.ts');
    io.stdout.write(toEnvelope({ command: spec.name, result, durationMs: Number(io.clock.now()) - Number(startedAt) }));
    return;
  }
  const { diagnostics = [], sources = new Map() } = result;
  if (diagnostics.length > 0 && result.isTextComplete !== true) {
    const { renderDiagnostics } = await import('./render/diagnostics.ts');
    report.complain(renderDiagnostics(diagnostics, sources, report.err));
  }
  io.stdout.write(result.text ?? '');
}

async function showMainHelp(io: Io, exitCode: number): Promise<number> {
  const { renderMainHelp } = await import('./render/help.ts');
  (exitCode === EXIT.ok ? io.stdout : io.stderr).write(renderMainHelp(COMMANDS));
  return exitCode;
}

/** What `dativo help` says; a program that asks for the envelope has it here too. */
async function showHelp(topic: readonly string[], argv: readonly string[], call: Call): Promise<number> {
  const spec = await findCommand('help');
  const args = await parseArguments(spec, [...topic, ...(wantsEnvelope(argv) ? ['--json'] : [])], call.io.env);
  return runCommand(spec, args, call);
}

/** Read from the words as they were typed, since the arguments may be the fault. To `validate` and `audit`, the format is the same as `--json`. */
function wantsEnvelope(argv: readonly string[]): boolean {
  const words = optionWords(argv);
  const isFormat = words.some((word, index) => /^--format=json(?:=-)?$/.test(asOneWord(word, words[index + 1])));
  return words.includes('--json') || (['validate', 'audit'].includes(words[0] ?? '') && isFormat);
}

function asOneWord(word: string, next = ''): string {
  return word === '--format' ? `${word}=${next}` : word;
}

function wants(argv: readonly string[], ...flags: readonly string[]): boolean {
  return optionWords(argv).some((word) => flags.includes(word));
}

function optionWords(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}
