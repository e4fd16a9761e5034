import { auditTags, DEFAULT_POLICY } from '@dativo/terraform/audit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Fields, readBase, resourcesOf, setTag, tagMapsOf } from './edit-document.ts';

const BASES = [
  'aws-account.plan',
  'aws-fargate.state',
  'aws-fargate.state-file',
  'azure.plan',
  'gcp.plan',
  'gcp-fleet.state-file',
];
const REQUIRED = DEFAULT_POLICY.required;

const valuesIn = (document: Fields): Fields[] =>
  resourcesOf(document)
    .map((resource) => (resource['values'] ?? resource['attributes']) as Fields)
    // A group's tags are blocks.
    .filter((values) => tagMapsOf(values).some((map) => REQUIRED.every((name) => name in map)));

const count = (document: Fields): number => auditTags(document)?.findings.length ?? -1;

const place = fc.record({
  base: fc.constantFrom(...BASES),
  nth: fc.nat(),
  name: fc.constantFrom(...REQUIRED),
});

test('taking a required tag from a clean resource adds exactly one finding', () => {
  fc.assert(
    fc.property(place, ({ base, nth, name }) => {
      const document = readBase(base);
      const all = valuesIn(document);
      setTag(all[nth % all.length] ?? {}, name);
      expect(count(document)).toBe(1);
    }),
    { numRuns: 150 },
  );
});

test('giving a required tag back never adds one', () => {
  const missing = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...REQUIRED)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom(...BASES), missing, (base, taken) => {
      const whole = valuesIn(readBase(base));
      const document = readBase(base);
      const all = valuesIn(document);
      for (const [nth, name] of taken) setTag(all[nth % all.length] ?? {}, name);
      let before = count(document);
      for (const [nth, name] of taken) {
        const at = nth % all.length;
        giveBack(all[at] ?? {}, whole[at] ?? {}, name);
        const now = count(document);
        expect(now).toBeLessThanOrEqual(before);
        before = now;
      }
      expect(before).toBe(0);
    }),
    { numRuns: 60 },
  );
});

/** In the maps that had it: what comes from the provider's defaults stands in `tags_all` only. */
function giveBack(values: Fields, whole: Fields, name: string): void {
  const before = tagMapsOf(whole);
  for (const [index, map] of tagMapsOf(values).entries()) {
    const value = before[index]?.[name];
    if (value !== undefined) map[name] = value;
  }
}
