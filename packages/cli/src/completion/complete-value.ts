import type { Candidate, Completion, Sources } from './completion.ts';
import { VALUE_KINDS } from './value-kinds.ts';

/** What fits at a place; `lead` is what stands before the name of a file. */
export interface Fitting {
  readonly candidates: readonly Candidate[];
  readonly files: Completion['files'];
  readonly lead?: string;
}

/** An option that takes a value, or an argument, by what the table of commands says about it. */
export interface Wanted {
  readonly name: string;
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly parts?: readonly string[];
  readonly heads?: readonly string[];
}

export const NOTHING: Fitting = { candidates: [], files: 'none' };

/** The values that an option or an argument may have; `word` is what was typed of one. */
export async function completeValue(wanted: Wanted, word: string, sources: Sources): Promise<Fitting> {
  const { choices, parts, heads } = wanted;
  if (choices !== undefined) return words(choices);
  if (parts !== undefined) return nextPart(parts, word);
  const [, lead = ''] = /^([^=]*=)?/.exec(word) ?? [];
  if (heads !== undefined) return lead === '' ? words(heads) : { candidates: [], files: 'files', lead };
  const kind = VALUE_KINDS[wanted.value ?? wanted.name];
  if (kind === undefined) return NOTHING;
  const { files = 'none', hasAlias = false, list } = kind;
  return { candidates: (await list?.(sources)) ?? [], files, ...(hasAlias && { lead }) };
}

function words(texts: readonly string[]): Fitting {
  return { candidates: texts.map((text) => ({ text, about: '' })), files: 'none' };
}

/** Behind a comma comes another one of those that are not there yet. */
function nextPart(parts: readonly string[], word: string): Fitting {
  const there = word.split(',').slice(0, -1);
  const left = parts.filter((part) => !there.includes(part));
  return words(left.map((part) => [...there, part].join(',')));
}
