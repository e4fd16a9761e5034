import { readFileSync } from 'node:fs';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';

/** The scripts are files of the package, so that whoever packs it for a system can put them where its shells look. */
const FILES: Readonly<Record<string, string>> = {
  bash: 'dativo.bash',
  zsh: '_dativo',
  fish: 'dativo.fish',
  powershell: 'dativo.ps1',
};

export async function run({ args }: CommandContext): Promise<CommandResult> {
  const [shell = ''] = args.positionals;
  const text = readFileSync(new URL(`../../completions/${FILES[shell]}`, import.meta.url), 'utf8');
  return { exitCode: EXIT.ok, text, data: { shell, text } };
}
