import { parseArguments } from '../arguments.ts';
import type { CommandContext, CommandSpec } from '../command.ts';
import { createReport } from '../report.ts';
import { UsageError } from '../usage-error.ts';
import { detectHost } from './detect-host.ts';
import { createGate, type Gate } from './gate.ts';
import type { CiHost } from './host.ts';

/** What the parts of `dativo ci` share: all words go through the gate. */
export interface CiContext extends CommandContext {
  readonly host: CiHost;
  readonly gate: Gate;
}

export async function toCiContext(context: CommandContext): Promise<CiContext> {
  const host = await detectHost(context.io);
  const gate = createGate(context.io, host, { isData: context.report.isJson });
  return { ...context, io: gate.io, report: createReport(gate.io, context.args), host, gate };
}

/** Options that mean the same to the commands that `dativo ci` is made of. */
const PASSED = ['terraform-dir', 'terraform-binary', 'config', 'sensitive', 'container-mode', 'timeout'] as const;

/** The context as another command would have it that is given these words. */
export async function contextOf(context: CiContext, name: string, words: readonly string[]): Promise<CiContext> {
  const spec = findSpec(context, name);
  const { args } = context;
  const passed = PASSED.filter((option) => args.isTyped(option) && spec.options.some((one) => one.name === option));
  const options = passed.map((option) => `--${option}=${args.text(option)}`);
  const flags = ['no-config', 'quiet', 'verbose', 'json'].filter((flag) => args.has(flag)).map((flag) => `--${flag}`);
  return {
    ...context,
    args: await parseArguments(spec, [...options, ...flags, ...words.map(notAnOption)], context.io.env),
  };
}

function findSpec({ commands }: CommandContext, name: string): CommandSpec {
  const spec = commands.find((one) => one.name === name);
  if (spec === undefined) throw new Error(`there is no command ${name}`);
  return spec;
}

/** A file name from git or a record may begin like an option. */
function notAnOption(word: string): string {
  return word.startsWith('-') && !word.startsWith('--') ? `./${word}` : word;
}

/** The jobs that were named after the verb. */
export function namedJobs({ args }: CommandContext): readonly string[] {
  const names = args.positionals.slice(1);
  if (names.includes('-')) throw new UsageError('a pipeline takes jobs from files', 'Name job files.');
  return names;
}
