import { isRecord } from './is-record.ts';
import { parseJson } from './parse-json.ts';

/** What a plan does with a resource. */
export type ResourceAction =
  | 'create'
  | 'update'
  | 'replace'
  | 'delete'
  | 'read'
  | 'import'
  | 'move'
  | 'forget'
  | 'other';

/** What a plan would do. `add`, `change` and `destroy` count as terraform's own line does. */
export interface PlanSummary {
  /** Resources to create, the new side of replacements included. */
  readonly add: number;
  readonly change: number;
  /** Resources to delete, the old side of replacements included. */
  readonly destroy: number;
  /** How many resources are replaced; each is also in `add` and `destroy`. */
  readonly replace: number;
  /** True when applying would change anything: resources, the state's bookkeeping, or outputs. */
  readonly hasChanges: boolean;
  readonly hasOutputChanges: boolean;
  /** Every resource with something to do, in terraform's order. */
  readonly resources: readonly { readonly address: string; readonly action: ResourceAction }[];
}

/** terraform's action lists. Source: https://developer.hashicorp.com/terraform/internals/json-format#change-representation */
const ACTIONS: Readonly<Record<string, ResourceAction>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  read: 'read',
  forget: 'forget',
  'delete,create': 'replace',
  'create,delete': 'replace',
  'create,forget': 'replace',
};

/** What `show -json PLANFILE` printed. */
export type Plan = Readonly<Record<string, unknown>>;

/** Reads what `show -json PLANFILE` printed; `undefined` when it is not that. */
export function parsePlan(json: string): Plan | undefined {
  const plan = parseJson(json);
  return isRecord(plan) && typeof plan['format_version'] === 'string' ? plan : undefined;
}

/** Counts what the plan would do. `hasChanges` is what terraform's exit code said. */
export function summarizePlan(plan: Plan, hasChanges: boolean): PlanSummary {
  const resources = list(plan['resource_changes']).flatMap(toResource);
  const count = (...actions: ResourceAction[]): number =>
    resources.filter(({ action }) => actions.includes(action)).length;
  const outputs = isRecord(plan['output_changes']) ? Object.values(plan['output_changes']) : [];
  return {
    add: count('create', 'replace'),
    change: count('update'),
    destroy: count('delete', 'replace'),
    replace: count('replace'),
    hasChanges,
    hasOutputChanges: outputs.some((output) => actionsOf(output) !== 'no-op'),
    resources,
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toResource(value: unknown): PlanSummary['resources'] {
  if (!isRecord(value) || !isRecord(value['change'])) return [];
  const action = toAction(value, value['change']);
  return action === undefined ? [] : [{ address: String(value['address']), action }];
}

function toAction(
  resource: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): ResourceAction | undefined {
  const actions = actionsOf(change);
  if (actions !== 'no-op') return ACTIONS[actions] ?? 'other';
  if (change['importing']) return 'import';
  return resource['previous_address'] ? 'move' : undefined;
}

function actionsOf(change: unknown): string {
  return isRecord(change) ? list(change['actions']).join(',') : '';
}
