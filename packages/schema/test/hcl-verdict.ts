/** What both sides say of a case, in one form. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly changes: readonly string[];
  /** Left out where tags become one, since it is open then which of them stays. */
  readonly tags: Readonly<Record<string, string>> | undefined;
  readonly names: Readonly<Record<string, string>>;
}

export function verdictOf(
  faults: readonly string[],
  changes: readonly string[],
  tags: Readonly<Record<string, string>>,
  names: readonly (readonly [string, string])[],
): Verdict {
  const isOpen = faults.some((fault) => fault.startsWith('["JOB705'));
  return {
    faults: [...faults].sort(),
    changes: [...changes].sort(),
    tags: isOpen ? undefined : tags,
    names: Object.fromEntries(names),
  };
}

type Maybe = string | null | undefined;

export function faultLine({
  rule,
  key: name = null,
  part = null,
  other = null,
}: {
  rule: Maybe;
  key?: Maybe;
  part?: Maybe;
  other?: Maybe;
}): string {
  return JSON.stringify([rule, name, part, other]);
}

export function changeLine(change: {
  key: string;
  part: string;
  raw: string;
  applied: string;
  reason: string;
}): string {
  return JSON.stringify([change.key, change.part, change.raw, change.applied, change.reason]);
}
