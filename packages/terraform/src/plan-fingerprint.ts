import { createHash } from 'node:crypto';
import { isRecord } from './is-record.ts';
import type { Plan } from './plan-summary.ts';

/**
 * What a plan does, as digests (SHA-256, hex): two plans that would do the same have the same. Sensitive values count as the same, since
 * nobody can review them; that a value is sensitive counts. Times, refreshed values and resources without a change do not.
 */
export interface PlanFingerprint {
  /** Of all parts. */
  readonly digest: string;
  /** By what it is of: `resource ADDRESS`, `output NAME`, `configuration`, `variables`, `provider lock file`. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface FingerprintFacts {
  /** Text of `.terraform.lock.hcl`; empty where there is none. */
  readonly lockFile: string;
  /** A folder whose place does not count: the same project checked out elsewhere gives the same digests. */
  readonly root: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Takes the digests of what `show -json PLANFILE` printed. */
export function fingerprintPlan(plan: Plan, { lockFile, root }: FingerprintFacts): PlanFingerprint {
  const digestOf = (value: unknown): string =>
    sha256((JSON.stringify(value) ?? '').replaceAll(JSON.stringify(root).slice(1, -1), '.'));
  const parts: Record<string, string> = {
    configuration: digestOf(plan['configuration']),
    variables: digestOf(shownVariables(plan)),
    'provider lock file': sha256(lockFile),
  };
  for (const resource of changedResources(plan)) {
    const deposed = resource['deposed'] === undefined ? '' : ` (deposed ${String(resource['deposed'])})`;
    parts[`resource ${String(resource['address'])}${deposed}`] = digestOf([
      resource['previous_address'],
      shownChange(resource['change']),
    ]);
  }
  for (const [name, change] of Object.entries(recordAt(plan, 'output_changes'))) {
    if (!isNoOp(change)) parts[`output ${name}`] = digestOf(shownChange(change));
  }
  const names = Object.keys(parts).sort();
  return { digest: sha256(names.map((name) => `${name}\0${parts[name]}\n`).join('')), parts };
}

function changedResources(plan: Plan): readonly Fields[] {
  const all = Array.isArray(plan['resource_changes']) ? plan['resource_changes'].filter(isRecord) : [];
  return all.filter(
    ({ change, previous_address: moved }) =>
      !isNoOp(change) || moved !== undefined || (isRecord(change) && change['importing'] !== undefined),
  );
}

/** Data that is only read changes nothing. */
function isNoOp(change: unknown): boolean {
  const actions = isRecord(change) && Array.isArray(change['actions']) ? change['actions'].join() : '';
  return actions === 'no-op' || actions === 'read';
}

function shownChange(change: unknown): unknown {
  if (!isRecord(change)) return change;
  const { before, after, before_sensitive, after_sensitive, ...rest } = change;
  return { ...rest, before: shown(before, before_sensitive), after: shown(after, after_sensitive) };
}

/** The value with a sign in the place of what terraform's marks call sensitive. */
function shown(value: unknown, marks: unknown): unknown {
  if (marks === true) return { sensitive: true };
  if (Array.isArray(value) && Array.isArray(marks)) return value.map((item, index) => shown(item, marks[index]));
  if (!isRecord(value) || !isRecord(marks)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each, marks[key])]));
}

function shownVariables(plan: Plan): unknown {
  const declared = recordAt(recordAt(recordAt(plan, 'configuration'), 'root_module'), 'variables');
  return Object.entries(recordAt(plan, 'variables')).map(([name, variable]) => {
    const isSensitive = recordAt(declared, name)['sensitive'] === true;
    return [name, isRecord(variable) ? shown(variable['value'], isSensitive) : null];
  });
}

function recordAt(value: Fields, key: string): Fields {
  const found = value[key];
  return isRecord(found) ? found : {};
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
