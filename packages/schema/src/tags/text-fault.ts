import { remembered } from '../remembered.ts';
import { fits } from './normalise-label.ts';
import { type Cloud, TAG_LIMITS, type TextLimits } from './tag-limits.ts';
import { byteLength, codePoints } from './terraform-text.ts';

interface FaultText {
  readonly message: string;
  readonly help: string;
}

/** What is wrong with the name or value of a tag, to be told about a subject; `undefined` where nothing is. */
export function findTextFault(
  raw: string,
  applied: string,
  part: 'key' | 'value',
  cloud: Cloud,
): ((subject: string) => FaultText) | undefined {
  const { title, normalise, [part]: limits } = TAG_LIMITS[cloud];
  const help = `Allowed are ${limits.words}.`;
  if (raw === '') return part === 'key' ? isEmpty : undefined;
  if (applied === '') return (subject) => ({ message: `${subject} has nothing in it that ${title} accepts`, help });
  // What is made to fit has been made to fit by now.
  if (normalise) return undefined;
  if (!fits(raw, limits)) return (subject) => tooLong(subject, raw, limits, title);
  const bad = firstOutside(raw, limits);
  return bad === undefined
    ? undefined
    : (subject) => ({ message: `${subject} holds ${bad}, which ${title} does not accept`, help });
}

function isEmpty(subject: string): FaultText {
  return { message: `${subject} is empty`, help: 'Give it a name, or take the tag away.' };
}

function tooLong(subject: string, raw: string, { max, max_bytes }: TextLimits, title: string): FaultText {
  const length = codePoints(raw).length;
  const [found, limit] =
    length > max ? [`${length} characters`, `${max}`] : [`${byteLength(raw)} bytes`, `${max_bytes} bytes of UTF-8`];
  return { message: `${subject} is ${found} long; ${title} allows ${limit}`, help: 'Shorten it.' };
}

const compiled = remembered((pattern) => new RegExp(pattern, 'u'));

/** The first character that is not allowed, with its place, counted from 1. */
function firstOutside(text: string, { pattern }: TextLimits): string | undefined {
  const allowed = compiled(pattern);
  if (allowed.test(text)) return undefined;
  const characters = codePoints(text);
  const index = characters.findIndex((character) => !allowed.test(character));
  return `${describe(characters[index] ?? '')} at character ${index + 1}`;
}

const INVISIBLE: Readonly<Record<string, string>> = { '\n': 'a line break', '\r': 'a carriage return', '\t': 'a tab' };

const SHAPELESS = '[\\p{C}\\p{M}\\p{Z}]';

/** A character as one can see it; by its number where it has no shape of its own, by both where it is unusual. */
function describe(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = INVISIBLE[character];
  if (name !== undefined) return name;
  if (compiled(SHAPELESS).test(character)) return number;
  return character < '\x7f' ? `"${character}"` : `"${character}" (${number})`;
}
