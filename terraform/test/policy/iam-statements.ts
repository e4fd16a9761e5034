import type { AppliedResource } from '../../testing/audited.ts';
import type { Json, JsonObject } from '../../testing/plan.ts';
import { type Deployment, type PolicyRule, texts, type Verdict } from './rule.ts';

/** One statement of an IAM policy, with its lists as lists. */
export interface Statement {
  readonly subject: string;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  readonly conditions: JsonObject;
}

const GRANTS = { aws_iam_role_policy: 'policy', aws_iam_policy: 'policy', aws_sqs_queue_policy: 'policy' };
const TRUST = { aws_iam_role: 'assume_role_policy' };
const KEYS = { aws_kms_key: 'policy' };

/** Looks at every statement that grants a role something. */
export function eachGrant(check: (statement: Statement) => string | undefined): PolicyRule['judge'] {
  return eachOf(GRANTS, check);
}

/** Looks at every statement that says who may take a role. */
export function eachTrust(check: (statement: Statement) => string | undefined): PolicyRule['judge'] {
  return eachOf(TRUST, check);
}

/** Looks at every statement of a key's policy, where "*" is the key itself. */
export function eachKeyStatement(check: (statement: Statement) => string | undefined): PolicyRule['judge'] {
  return eachOf(KEYS, check);
}

function eachOf(
  attributes: { readonly [type: string]: string },
  check: (statement: Statement) => string | undefined,
): PolicyRule['judge'] {
  return ({ resources }: Deployment): Verdict[] =>
    resources
      .flatMap((resource) => statementsOf(resource, attributes))
      .map((statement) => ({ subject: statement.subject, fault: check(statement) }));
}

function statementsOf(resource: AppliedResource, attributes: { readonly [type: string]: string }): Statement[] {
  const attribute = attributes[resource.type];
  const text = attribute === undefined ? undefined : resource.values[attribute];
  if (typeof text !== 'string') return [];
  const { Statement: statements } = JSON.parse(text) as { readonly Statement: JsonObject | readonly JsonObject[] };
  return [statements].flat().map((statement, index) => ({
    subject: `${resource.address} ${statement['Sid'] ?? index}`,
    effect: String(statement['Effect']),
    actions: texts(statement['Action']),
    resources: texts(statement['Resource']),
    principals: principalsOf(statement['Principal']),
    conditions: (statement['Condition'] ?? {}) as JsonObject,
  }));
}

function principalsOf(value: Json | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return texts(value);
  return Object.entries(value as JsonObject).flatMap(([kind, names]) => texts(names).map((name) => `${kind} ${name}`));
}

/** The values of a condition key, whatever its operator; empty where there is none. */
export function conditionOn(key: string, { conditions }: Statement): readonly string[] {
  return Object.values(conditions).flatMap((keys) => texts((keys as JsonObject)[key]));
}
