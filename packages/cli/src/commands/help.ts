import type { CommandContext, CommandResult, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { renderCommandHelp, renderExitCodes, renderMainHelp } from '../render/help.ts';
import { suggestion } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';

export async function run({ args, commands }: CommandContext): Promise<CommandResult> {
  const [topic] = args.positionals;
  const text = await renderTopic(topic, commands);
  return { exitCode: EXIT.ok, text, data: { topic: topic ?? null, text } };
}

async function renderTopic(topic: string | undefined, commands: readonly CommandSpec[]): Promise<string> {
  if (topic === undefined) return renderMainHelp(commands);
  if (topic === 'exit-codes') return renderExitCodes();
  const spec = commands.find(({ name }) => name === topic);
  if (spec !== undefined) return renderCommandHelp(spec);
  const hint = await suggestion(topic, [...commands.map(({ name }) => name), 'exit-codes']);
  throw new UsageError(`there is no help about "${topic}".${hint}`, 'See dativo --help.');
}
