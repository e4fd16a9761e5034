import { moduleTags } from './module-tags.ts';
import { type ChangeReason, type NormalisedText, normaliseLabel } from './normalise-label.ts';
import { findTagFaults, type TagFault } from './tag-faults.ts';
import { type Cloud, TAG_LIMITS } from './tag-limits.ts';
import { nfc } from './terraform-text.ts';

/** A name or value that reaches the cloud other than it is written. */
export interface TagChange {
  /** Name of the tag as it is written. */
  readonly key: string;
  readonly part: 'key' | 'value';
  readonly raw: string;
  readonly applied: string;
  readonly reason: ChangeReason;
}

/** Tags as a cloud gets them. */
export interface EncodedTags {
  /** What every resource carries, the tags of the modules included. Only good where there are no faults. */
  readonly tags: Readonly<Record<string, string>>;
  readonly changes: readonly TagChange[];
  readonly faults: readonly TagFault[];
}

/** A tag with the two texts that the cloud gets. */
export interface EncodedTag {
  readonly key: string;
  readonly value: string;
  readonly applied: { readonly key: NormalisedText; readonly value: NormalisedText };
}

/**
 * Tags as a cloud gets them. AWS and Azure take a tag as it is or refuse it, so there nothing is ever rewritten; labels of
 * Google Cloud are made to fit, and every change is listed.
 *
 * @example
 * import { encodeTags } from '@dativo/schema';
 *
 * const { tags, changes, faults } = encodeTags({ team: 'Data Eng' }, 'gcp');
 * tags['team']; // => 'data-eng'
 * [changes.length, faults.length]; // => [1, 0]
 */
export function encodeTags(tags: Readonly<Record<string, string>>, cloud: Cloud): EncodedTags {
  const encoded = Object.entries(tags).map(([key, value]) => encodeTag(key, value, cloud));
  const named = encoded.filter(({ applied }) => applied.key.applied !== '');
  return {
    tags: {
      ...Object.fromEntries(named.map(({ applied: { key, value } }) => [key.applied, value.applied])),
      ...moduleTags(cloud),
    },
    changes: encoded.flatMap(changesOf),
    faults: findTagFaults(encoded, cloud),
  };
}

function encodeTag(key: string, value: string, cloud: Cloud): EncodedTag {
  const applied = TAG_LIMITS[cloud].normalise
    ? { key: normaliseLabel(key, 'key'), value: normaliseLabel(value, 'value') }
    : { key: { applied: nfc(key) }, value: { applied: nfc(value) } };
  return { key, value, applied };
}

function changesOf({ key, value, applied }: EncodedTag): TagChange[] {
  return (['key', 'value'] as const).flatMap((part) => {
    const { applied: text, reason } = applied[part];
    return reason === undefined ? [] : [{ key, part, raw: part === 'key' ? key : value, applied: text, reason }];
  });
}
