import { JsonNumber, type JsonValue } from './json-value.ts';

/** A resource in Terraform's state: where it is and the names of what it has, never a value. */
export interface StateResource {
  /** As `terraform state list` names it, for example `module.job.aws_ecs_cluster.this`. */
  readonly address: string;
  /** The address of its module; `''` is the root module. */
  readonly module: string;
  /** For example `aws_ecs_cluster`. */
  readonly type: string;
  readonly name: string;
  readonly attributes: readonly string[];
}

/** What a state says of outputs, or why it says nothing. */
export type StateReading =
  | { readonly outputs: JsonMap; readonly resources: readonly StateResource[] }
  | { readonly problem: string; readonly help: string };

type JsonMap = ReadonlyMap<string, JsonValue>;

const NO_MEMBERS: JsonMap = new Map();
/** The only format that Terraform 0.12 and later and OpenTofu write. Source: https://developer.hashicorp.com/terraform/language/state */
const STATE_VERSION = '4';
const PULL = 'Write the state with `terraform state pull > FILE`, or the outputs with `terraform output -json > FILE`.';

/**
 * Reads a state file, or what `terraform show -json` prints of a state; `undefined` where the object is neither.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readState(members: JsonMap): StateReading | undefined {
  if (members.has('encrypted_data') && members.has('encryption_version')) {
    return {
      problem: 'it is an encrypted state',
      help: 'Let the program that can open it print: `tofu output -json`.',
    };
  }
  if (members.has('planned_values') && members.has('format_version')) {
    return { problem: 'it is a plan, and outputs are known after the apply', help: `Apply the plan first. ${PULL}` };
  }
  if (isStateFile(members)) return readStateFile(members);
  return isShownState(members) ? readShownState(mapAt(members, 'values')) : undefined;
}

function isStateFile(members: JsonMap): boolean {
  return members.get('version') instanceof JsonNumber && members.has('serial') && members.has('lineage');
}

/** A state that holds nothing is shown as its `format_version` alone. */
function isShownState(members: JsonMap): boolean {
  if (typeof members.get('format_version') !== 'string') return false;
  return members.size === 1 || typeof members.get('terraform_version') === 'string';
}

function readStateFile(members: JsonMap): StateReading {
  const version = members.get('version');
  if (version instanceof JsonNumber && version.source !== STATE_VERSION) {
    const problem = `it is a state of format version ${version.source}, and ${STATE_VERSION} is known`;
    return { problem, help: `Let Terraform 0.12 or later rewrite it (terraform apply -refresh-only). ${PULL}` };
  }
  const resources = listAt(members, 'resources').flatMap((resource) => readStoredResource(resource));
  return { outputs: mapAt(members, 'outputs'), resources };
}

/** One entry of a state file is one block, with an instance for every index. */
function readStoredResource(resource: JsonValue): readonly StateResource[] {
  if (!(resource instanceof Map)) return [];
  const module = textAt(resource, 'module');
  const type = textAt(resource, 'type');
  const name = textAt(resource, 'name');
  const kind = textAt(resource, 'mode') === 'data' ? 'data.' : '';
  return listAt(resource, 'instances').map((instance) => {
    const members = instance instanceof Map ? instance : NO_MEMBERS;
    const address = `${module === '' ? '' : `${module}.`}${kind}${type}.${name}${toIndex(members.get('index_key'))}`;
    return { address, module, type, name, attributes: [...mapAt(members, 'attributes').keys()] };
  });
}

function toIndex(key: JsonValue | undefined): string {
  if (typeof key === 'string') return `[${JSON.stringify(key)}]`;
  return key instanceof JsonNumber ? `[${key.source}]` : '';
}

function readShownState(values: JsonMap): StateReading {
  return { outputs: mapAt(values, 'outputs'), resources: listShownResources(mapAt(values, 'root_module')) };
}

function listShownResources(module: JsonMap): readonly StateResource[] {
  const own = listAt(module, 'resources').map((resource) => {
    const members = resource instanceof Map ? resource : NO_MEMBERS;
    return {
      address: textAt(members, 'address'),
      module: textAt(module, 'address'),
      type: textAt(members, 'type'),
      name: textAt(members, 'name'),
      attributes: [...mapAt(members, 'values').keys()],
    };
  });
  const children = listAt(module, 'child_modules').map((child) => (child instanceof Map ? child : NO_MEMBERS));
  return [...own, ...children.flatMap(listShownResources)];
}

function mapAt(members: JsonMap, name: string): JsonMap {
  const member = members.get(name);
  return member instanceof Map ? member : NO_MEMBERS;
}

function listAt(members: JsonMap, name: string): readonly JsonValue[] {
  const member = members.get(name);
  return Array.isArray(member) ? member : [];
}

function textAt(members: JsonMap, name: string): string {
  const member = members.get(name);
  return typeof member === 'string' ? member : '';
}
