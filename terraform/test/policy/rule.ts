import type { AppliedResource, Configuration } from '../../testing/audited.ts';
import type { Json, JsonObject } from '../../testing/plan.ts';

export type Cloud = 'aws' | 'azure' | 'gcp';

/** What a rule judges: a configuration as it is once it is applied, when all values are known. */
export interface Deployment {
  readonly name: Configuration['name'];
  readonly resources: readonly AppliedResource[];
}

/** One thing that a rule has looked at: fault says what is wrong with it. */
export interface Verdict {
  readonly subject: string;
  readonly fault: string | undefined;
}

export interface PolicyRule {
  /** The scanners' names of the rule; R1 to R10 are rules of ours, where scanners are silent. */
  readonly ids: readonly string[];
  readonly cloud: Cloud;
  /** What it asks for, to be read behind "it must be that". */
  readonly demand: string;
  /** Where the demand comes from, or what the cloud says about it; left out where the scanner's page is all there is. */
  readonly source?: string;
  /** How the modules meet it without anybody asking. */
  readonly inTheModules: string;
  /** Only these configurations ask for what the rule demands; without it the rule holds for all. */
  readonly asked?: readonly Configuration['name'][];
  /** What the rule would refuse and why that stays. */
  readonly exceptions?: readonly Exception[];
  readonly judge: (deployment: Deployment) => readonly Verdict[];
  /** A small deployment that the rule must refuse. */
  readonly bad: readonly AppliedResource[];
}

export interface Exception {
  /** In the subject of a verdict, or in the name of a configuration. */
  readonly where: RegExp;
  readonly reason: string;
}

/** Looks at every resource of some types. */
export function each(
  types: readonly string[],
  check: (values: JsonObject, resource: AppliedResource, all: readonly AppliedResource[]) => string | undefined,
): PolicyRule['judge'] {
  return ({ resources }) =>
    resources
      .filter(({ type }) => types.includes(type))
      .map((resource) => ({ subject: resource.address, fault: check(resource.values, resource, resources) }));
}

/** Looks at every resource there is, for types that must not be among them. */
export function none(pattern: RegExp, why: string): PolicyRule['judge'] {
  return ({ resources }) =>
    resources.map(({ address, type }) => ({ subject: address, fault: pattern.test(type) ? why : undefined }));
}

/** Joins what two rules of one name look at. */
export function both(...judges: readonly PolicyRule['judge'][]): PolicyRule['judge'] {
  return (deployment) => judges.flatMap((judge) => judge(deployment));
}

export function resource(type: string, values: JsonObject, sensitive_values: JsonObject = {}): AppliedResource {
  return { address: `${type}.bad`, type, values, sensitive_values };
}

export function blocks(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as JsonObject[]) : [];
}

export function texts(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** Environment names that a secret would have, after trivy's rule AWS-0036; token_type and version are none. */
export function looksLikeSecret(name: string): boolean {
  if (/^(token_type|version)/i.test(name)) return false;
  return /password|secret|private_key|access_key_id|secret_access_key|token|api_key/i.test(name);
}

/** An image with a version of its own. */
export function isPinned(image: Json | undefined): boolean {
  if (typeof image !== 'string') return false;
  const tag = /:([^:/@]+)$/.exec(image)?.[1];
  return /@sha256:[0-9a-f]{64}$/.test(image) || (tag !== undefined && tag !== 'latest');
}
