import { tagAttributeOf } from './tag-attribute.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  /** The address of the module it stands in; empty for the root. */
  readonly module: string;
  readonly actions: readonly string[];
  /** The values that are known while planning; those that are not are absent here and true in `unknown`. */
  readonly after: JsonObject;
  readonly unknown: JsonObject;
  readonly sensitive: JsonObject;
  /** Its tags or labels; undefined where its type can have none, null where it could have some and has not. */
  readonly tags: JsonObject | null | undefined;
}

export interface Plan {
  /** Every managed resource that the plan touches. */
  readonly resources: readonly PlannedResource[];
  /** The outputs of the root as far as they are known. */
  readonly outputs: JsonObject;
  /** For each output: true, or the parts of it, that apply will make known. */
  readonly unknownOutputs: JsonObject;
  readonly sensitiveOutputs: readonly string[];
  /** What `terraform show -json` says, whole. */
  readonly raw: RawPlan;
  ofType(type: string): PlannedResource[];
  /** The one resource of a type; an error that lists what there is when there is not exactly one. */
  only(type: string): PlannedResource;
}

export interface RawPlan {
  readonly resource_changes?: readonly RawChange[];
  readonly output_changes?: {
    readonly [name: string]: { readonly after?: Json; readonly after_unknown: Json; readonly after_sensitive: Json };
  };
  readonly configuration: JsonObject;
  readonly planned_values: JsonObject;
  readonly checks?: readonly Json[];
}

interface RawChange {
  readonly address: string;
  readonly module_address?: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly after: JsonObject | null;
    readonly after_unknown?: Json;
    readonly after_sensitive?: Json;
  };
}

export function readPlan(json: string): Plan {
  const raw = JSON.parse(json) as RawPlan;
  const resources = (raw.resource_changes ?? []).filter(({ mode }) => mode === 'managed').map(toResource);
  const outputs = Object.entries(raw.output_changes ?? {});
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  return {
    resources,
    outputs: Object.fromEntries(outputs.map(([name, { after }]) => [name, after ?? null])),
    unknownOutputs: Object.fromEntries(outputs.map(([name, { after_unknown }]) => [name, after_unknown])),
    sensitiveOutputs: outputs.filter(([, { after_sensitive }]) => after_sensitive === true).map(([name]) => name),
    raw,
    ofType,
    only(type) {
      const [found, ...more] = ofType(type);
      if (found !== undefined && more.length === 0) return found;
      throw new Error(
        `${1 + more.length - Number(found === undefined)} of ${type}; the plan has ${resources.map(({ address }) => address).join(', ')}`,
      );
    },
  };
}

function toResource({ address, module_address = '', type, change }: RawChange): PlannedResource {
  const after = change.after ?? {};
  const attribute = tagAttributeOf(type);
  return {
    address,
    type,
    module: module_address,
    actions: change.actions,
    after,
    unknown: toObject(change.after_unknown),
    sensitive: toObject(change.after_sensitive),
    tags: attribute === undefined ? undefined : ((after[attribute] ?? null) as JsonObject | null),
  };
}

function toObject(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
