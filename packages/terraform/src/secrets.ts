import { isRecord } from './is-record.ts';
import type { Plan } from './plan-summary.ts';

/** Values that must not be told. terraform marks them, but its error messages can quote them all the same. */
export interface Secrets {
  /** Remembers the leaves of a value that terraform's marks (`true`, or the same shape with `true` inside) call sensitive. */
  add(value: unknown, marks: unknown): void;
  /** The text with every remembered value replaced by `***`. */
  mask(text: string): string;
}

/** Shorter texts are not masked: they stand in too many words, and hide nothing once half a message is stars. */
const SHORTEST = 4;

/** `onSecret` gets each text once, as it becomes known. */
export function createSecrets(onSecret: (text: string) => void = () => {}): Secrets {
  const texts = new Set<string>();
  const remember = (leaf: string): void => {
    for (const text of [leaf, ...leaf.split('\n')].map((each) => each.trim())) {
      if (text.length < SHORTEST || texts.has(text)) continue;
      texts.add(text);
      onSecret(text);
    }
  };
  return {
    add: (value, marks) => {
      for (const leaf of sensitiveLeaves(value, marks)) remember(leaf);
    },
    mask: (text) => {
      // The longest first, so that no rest of one is left behind by another.
      const found = [...texts].filter((secret) => text.includes(secret)).sort((a, b) => b.length - a.length);
      return found.reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
    },
  };
}

function sensitiveLeaves(value: unknown, marks: unknown): string[] {
  if (marks === true) return leaves(value);
  if (Array.isArray(value) && Array.isArray(marks)) {
    return value.flatMap((item, index) => sensitiveLeaves(item, marks[index]));
  }
  if (!isRecord(value) || !isRecord(marks)) return [];
  return Object.entries(value).flatMap(([key, each]) => sensitiveLeaves(each, marks[key]));
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

/** Remembers what a plan (`show -json`) marks as sensitive: in resources, in outputs and in variables. */
export function addSecretsOfPlan(secrets: Secrets, plan: Plan): void {
  const resources = Array.isArray(plan['resource_changes']) ? plan['resource_changes'] : [];
  const outputs = isRecord(plan['output_changes']) ? Object.values(plan['output_changes']) : [];
  const changes = [...resources.map((resource) => isRecord(resource) && resource['change']), ...outputs];
  for (const change of changes.filter(isRecord)) {
    secrets.add(change['before'], change['before_sensitive']);
    secrets.add(change['after'], change['after_sensitive']);
  }
  for (const [name, variable] of Object.entries(recordAt(plan, 'variables'))) {
    const declared = recordAt(recordAt(recordAt(plan, 'configuration'), 'root_module'), 'variables')[name];
    if (isRecord(variable) && isRecord(declared)) secrets.add(variable['value'], declared['sensitive']);
  }
}

/** Remembers the sensitive outputs of `output -json`. */
export function addSecretsOfOutputs(secrets: Secrets, outputs: unknown): void {
  if (!isRecord(outputs)) return;
  for (const output of Object.values(outputs).filter(isRecord)) secrets.add(output['value'], output['sensitive']);
}

function recordAt(value: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const found = value[key];
  return isRecord(found) ? found : {};
}
