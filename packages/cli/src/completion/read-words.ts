import type { CommandSpec, OptionSpec } from '../command.ts';
import { GLOBAL_OPTIONS } from '../global-options.ts';

/** What stands before the cursor, as far as it decides what may follow. */
export interface Typed {
  readonly positionals: readonly string[];
  /** Names of the options that were given. */
  readonly given: ReadonlySet<string>;
  /** The option whose value comes next. */
  readonly waiting: OptionSpec | undefined;
  /** True behind `--`. */
  readonly isProgram: boolean;
}

/** Reads words as they are typed: half a command line is no mistake. */
export function readWords(spec: CommandSpec, words: readonly string[]): Typed {
  const known = [...spec.options, ...GLOBAL_OPTIONS];
  const positionals: string[] = [];
  const given = new Set<string>();
  let waiting: OptionSpec | undefined;
  for (const word of words) {
    if (waiting !== undefined) waiting = undefined;
    else if (word === '--') return { positionals, given, waiting, isProgram: true };
    else if (/^-./.test(word)) {
      const option = known.find(({ name, short }) =>
        word.startsWith('--') ? isNamed(word, name) : endsIn(word, short),
      );
      if (option !== undefined) given.add(option.name);
      if (option !== undefined && option.type !== 'boolean' && !word.includes('=')) waiting = option;
    } else positionals.push(word);
  }
  return { positionals, given, waiting, isProgram: false };
}

function isNamed(word: string, name: string): boolean {
  return word === `--${name}` || word.startsWith(`--${name}=`);
}

/** Of `-qo` the last letter is the one that a value may follow. */
function endsIn(word: string, short: string | undefined): boolean {
  return short !== undefined && word.endsWith(short);
}
