import type { JsonValue, Placeholder } from '@dativo/schema';
import type { Finding } from './finding.ts';
import { describeKind } from './look-up.ts';
import { isJsonMap } from './yaml-text.ts';

/** A tag and perhaps an anchor behind it, in front of braces: `!`, `!!map` and its long form get past the reader there, and ask for a map. */
const TAG_IN_FRONT =
  /(?:^|[\s,[{])!(?:<[^>\s]*>|[^\s,[\]{}]*)\s(?:\s|#[^\r\n]*[\r\n])*(?:&[^\s,[\]{}]+\s(?:\s|#[^\r\n]*[\r\n])*)?$/;
const TAG_FOR_TEXT = /!(?:!str|<tag:yaml\.org,2002:str>)?\s[^!]*$/;

/** Why a value cannot stand behind the text in front of it, where that depends on the kind of the value. */
export function findMisfit({ name }: Placeholder, value: JsonValue, inFront: string): Finding | undefined {
  if (isJsonMap(value) || !TAG_IN_FRONT.test(inFront) || (typeof value === 'string' && TAG_FOR_TEXT.test(inFront)))
    return undefined;
  return {
    ruleId: 'JOB505',
    message: `The tag in front of the placeholder asks for a map, and ${JSON.stringify(name)} is ${describeKind(value)}.`,
    help: 'Remove the tag, or put quotes around the placeholder.',
  };
}
