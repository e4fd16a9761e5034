import type { TagFinding } from './finding.ts';
import { fitsPattern } from './fits-pattern.ts';
import type { TagIgnore } from './policy.ts';
import { TAG_RULES } from './rules.ts';

/** A finding with the ignore that accepts it. */
export interface IgnoredTagFinding {
  readonly finding: TagFinding;
  readonly reason: string;
}

export interface Sifted {
  readonly kept: readonly TagFinding[];
  readonly ignored: readonly IgnoredTagFinding[];
}

/** Takes out what the policy accepts; an ignore that has expired, or has nothing to ignore, is a finding itself. */
export function createSieve(
  ignores: readonly TagIgnore[],
  today: string | undefined,
): (findings: readonly TagFinding[]) => Sifted {
  return (findings) => {
    const used = new Set<TagIgnore>();
    const kept: TagFinding[] = [];
    const ignored: IgnoredTagFinding[] = [];
    const valid = ignores.filter((ignore) => !hasExpired(ignore, today));
    for (const finding of findings) {
      const ignore = valid.find((each) => fits(each, finding));
      if (ignore === undefined) kept.push(finding);
      else {
        used.add(ignore);
        ignored.push({ finding, reason: ignore.reason });
      }
    }
    const stale = ignores
      .map((ignore, index) => ({ ignore, index }))
      .filter(({ ignore }) => !used.has(ignore))
      .map(({ ignore, index }) => toFinding(ignore, index, hasExpired(ignore, today)));
    return { kept: [...kept, ...stale], ignored };
  };
}

function hasExpired({ until }: TagIgnore, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until < today;
}

function fits({ address, type, rule }: TagIgnore, finding: TagFinding): boolean {
  return (
    (address === undefined || fitsPattern(address, finding.address)) &&
    (type === undefined || fitsPattern(type, finding.type)) &&
    (rule === undefined || rule === finding.ruleId)
  );
}

function toFinding(ignore: TagIgnore, index: number, isExpired: boolean): TagFinding {
  const address = ignore.address ?? '*';
  const what = [ignore.rule, ignore.type, ignore.address].filter((part) => part !== undefined).join(' ');
  return {
    ruleId: 'TAG010',
    severity: TAG_RULES.TAG010.severity,
    address,
    type: ignore.type ?? '*',
    module: '',
    keys: [],
    message: isExpired
      ? `the ignore of ${what} has expired on ${ignore.until}`
      : `the ignore of ${what} ignores nothing`,
    ignore: index,
    help: isExpired ? 'Mend what it ignored, or set a later day.' : 'Take it out of the policy.',
  };
}
