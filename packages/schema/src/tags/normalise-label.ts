import { cloudRules } from '../generated/cloud-rules.ts';
import { once } from '../once.ts';
import { TAG_LIMITS, type TextLimits } from './tag-limits.ts';
import { byteLength, checksum, codePoints, lowerCase, nfc } from './terraform-text.ts';

const { outside, replacement, trimmed, key_first, key_prefix, hash } = cloudRules.tags.normalisation;
const forms = once(() => ({
  outside: new RegExp(outside, 'gu'),
  ends: new RegExp(`^[${trimmed}]+|[${trimmed}]+$`, 'g'),
  keyFirst: new RegExp(key_first, 'u'),
}));

/** Why a text is not applied as it is written. */
export type ChangeReason = 'characters' | 'length';

export interface NormalisedText {
  /** Empty where nothing of the text can stay. */
  readonly applied: string;
  readonly reason?: ChangeReason;
}

/** The name or value of a tag as the label that Google Cloud gets. */
export function normaliseLabel(text: string, part: 'key' | 'value'): NormalisedText {
  const raw = nfc(text);
  const { outside, ends, keyFirst } = forms();
  const clean = lowerCase(raw).replace(outside, replacement[part]).replace(ends, '');
  const label = part === 'key' && clean !== '' && !keyFirst.test(clean) ? key_prefix + clean : clean;
  const limits = TAG_LIMITS.gcp[part];
  if (!fits(label, limits)) return { applied: shorten(label, raw, limits), reason: 'length' };
  return label === raw ? { applied: label } : { applied: label, reason: 'characters' };
}

export function fits(text: string, { max, max_bytes }: TextLimits): boolean {
  return codePoints(text).length <= max && (max_bytes === undefined || byteLength(text) <= max_bytes);
}

function shorten(label: string, raw: string, { max, max_bytes = Number.POSITIVE_INFINITY }: TextLimits): string {
  const end = `-${checksum(raw, hash)}`;
  let kept = codePoints(label).slice(0, max - end.length);
  while (byteLength(kept.join('')) > max_bytes - end.length) kept = kept.slice(0, -1);
  return kept.join('') + end;
}
