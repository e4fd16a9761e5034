import { COMMANDS } from './command-table.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { suggestion } from './suggestion.ts';
import { UsageError } from './usage-error.ts';

const USAGE = ['dativo COMMAND [arguments] [options]'];

/** The first word of a call is no command: what it may be instead. */
export async function noCommand(word: string): Promise<UsageError> {
  const help = 'See dativo --help.';
  if (!word.startsWith('-')) {
    const names = COMMANDS.map(({ name }) => name);
    return new UsageError(`"${word}" is not a command of dativo.${await suggestion(word, names)}`, help, USAGE);
  }
  const [name = ''] = word.split('=');
  const isOption = [...GLOBAL_OPTIONS, ...COMMANDS.flatMap(({ options }) => options)].some(
    (option) => `--${option.name}` === name || `-${option.short}` === name,
  );
  if (isOption) return new UsageError(`${name} stands before the command`, help, USAGE);
  const hint = word.startsWith('--') ? await suggestion(name, ['--help', '--version']) : '';
  return new UsageError(`${name} is not an option of dativo.${hint}`, help, USAGE);
}
