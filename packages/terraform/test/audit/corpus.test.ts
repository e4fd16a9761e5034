import { readdirSync } from 'node:fs';
import { auditTags, DEFAULT_POLICY, TAG_RULES } from '@dativo/terraform/audit';
import { describe, expect, test } from 'vitest';
import { readBase } from './edit-document.ts';
import { TODAY } from './planted-fault.ts';
import { PROPAGATION_FAULTS } from './propagation-faults.ts';
import { OWN_FAULTS, TAG_FAULTS } from './tag-faults.ts';

const FAULTS = [...TAG_FAULTS, ...OWN_FAULTS, ...PROPAGATION_FAULTS];
const BASES = readdirSync(new URL('bases', import.meta.url)).map((name) => name.replace(/\.json$/, ''));

test('the corpus breaks every rule, in more than sixty plans and states', () => {
  expect(FAULTS.length).toBeGreaterThan(100);
  expect([...new Set(FAULTS.map(({ rule }) => rule))].sort()).toEqual(Object.keys(TAG_RULES));
});

test.each(BASES)('%s is clean', (base) => {
  const audit = auditTags(readBase(base));
  expect(audit?.findings).toEqual([]);
  expect(audit?.counts.complete).toBe(audit?.counts.taggable);
  expect(audit?.counts.taggable).toBeGreaterThan(2);
});

describe('finds, and nothing else', () => {
  test.each(FAULTS)('$rule: $name', ({ rule, at, clean, plant, policy = DEFAULT_POLICY, faultyPolicy, says }) => {
    expect(auditTags(clean(), { policy, today: TODAY })?.findings).toEqual([]);
    const document = clean();
    plant(document);
    const found = auditTags(document, { policy: faultyPolicy ?? policy, today: TODAY })?.findings ?? [];
    expect(found.map(({ ruleId, address }) => [ruleId, address])).toEqual([[rule, at]]);
    expect(found[0]?.severity).toBe(TAG_RULES[rule].severity);
    expect(found[0]?.help).not.toBe('');
    if (says !== undefined) expect(found[0]?.message).toMatch(says);
  });
});
