import type { CommandContext, CommandResult } from '../command.ts';
import { COMMANDS } from '../command-table.ts';
import { EXIT } from '../exit-codes.ts';
import { renderCommandHelp, renderExitCodes, renderMainHelp } from '../render/help.ts';
import { UsageError } from '../usage-error.ts';

export async function run({ args }: CommandContext): Promise<CommandResult> {
  const [topic] = args.positionals;
  const text = await renderTopic(topic);
  return { exitCode: EXIT.ok, text, data: { topic: topic ?? null, text } };
}

async function renderTopic(topic: string | undefined): Promise<string> {
  if (topic === undefined) return renderMainHelp();
  if (topic === 'exit-codes') return renderExitCodes();
  const spec = COMMANDS.find(({ name }) => name === topic);
  if (spec !== undefined) return renderCommandHelp(spec);
  const { nearest } = await import('@dativo/schema');
  const near = nearest(topic, [...COMMANDS.map(({ name }) => name), 'exit-codes']);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new UsageError(`there is no help about "${topic}".${hint}`, 'See dativo --help.');
}
