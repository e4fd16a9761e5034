import type { CommandSpec, OptionSpec } from '../command.ts';
import { GLOBAL_OPTIONS } from '../global-options.ts';
import { completeValue, type Fitting, NOTHING } from './complete-value.ts';
import type { Completion, Sources } from './completion.ts';
import { readWords, type Typed } from './read-words.ts';

export interface CursorPlace {
  /** The words between `dativo` and the cursor's own. */
  readonly words: readonly string[];
  /** The part of the word that stands before the cursor. */
  readonly current: string;
}

/** What fits at the cursor, by the table of commands. */
export async function completeWord({ words, current }: CursorPlace, sources: Sources): Promise<Completion> {
  const [, prefix = '', word = ''] = /^(--[\w-]+=)?(.*)$/s.exec(current) ?? [];
  const { candidates, files, lead = '' } = await fittingAt(words, current, { prefix, word, ...sources });
  const whole = candidates.map(({ text, about }) => ({ text: prefix + text, about }));
  return { candidates: whole.filter(({ text }) => text.startsWith(current)), files, prefix: prefix + lead };
}

interface Scene extends Sources {
  /** `--name=` where the word starts so. */
  readonly prefix: string;
  /** The rest of it. */
  readonly word: string;
}

async function fittingAt(words: readonly string[], current: string, scene: Scene): Promise<Fitting> {
  const [name, ...rest] = words;
  if (name === undefined) return current.startsWith('-') ? firstOptions() : listOf(scene.commands);
  const spec = scene.commands.find((command) => command.name === name);
  if (spec === undefined) return NOTHING;
  const typed = readWords(spec, rest);
  const known = [...spec.options, ...GLOBAL_OPTIONS];
  if (typed.isProgram) return { candidates: [], files: spec.takesProgram === true ? 'files' : 'none' };
  if (typed.waiting !== undefined) return completeValue(typed.waiting, scene.prefix + scene.word, scene);
  if (scene.prefix !== '') {
    const option = known.find((one) => `--${one.name}=` === scene.prefix && one.type !== 'boolean');
    return option === undefined ? NOTHING : completeValue(option, scene.word, scene);
  }
  if (current.startsWith('-')) return optionsLeft(known, typed);
  return positionalAt(spec, typed, scene);
}

function firstOptions(): Fitting {
  const about = [
    { text: '--help', about: 'show how to start' },
    { text: '--version', about: 'show the version' },
  ];
  return { candidates: about, files: 'none' };
}

function listOf(commands: readonly CommandSpec[]): Fitting {
  return { candidates: commands.map(({ name, summary }) => ({ text: name, about: summary })), files: 'none' };
}

/** An option that was given already does not fit again, unless it adds to a list. */
function optionsLeft(known: readonly OptionSpec[], { given }: Typed): Fitting {
  const left = known.filter(({ name, type }) => type === 'list' || !given.has(name));
  return { candidates: left.map(({ name, summary }) => ({ text: `--${name}`, about: summary })), files: 'none' };
}

async function positionalAt(spec: CommandSpec, { positionals }: Typed, scene: Scene): Promise<Fitting> {
  const [verb] = positionals;
  if (spec.verbs !== undefined && verb === undefined) {
    const candidates = Object.entries(spec.verbs).map(([text, { summary }]) => ({ text, about: summary }));
    return { candidates, files: 'none' };
  }
  const wanted = (verb === undefined ? undefined : spec.verbs?.[verb]?.positionals) ?? spec.positionals;
  const index = positionals.length - (spec.verbs === undefined ? 0 : 1);
  return index < (wanted.max ?? Number.POSITIVE_INFINITY) ? completeValue(wanted, scene.word, scene) : NOTHING;
}
