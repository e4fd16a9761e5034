import { isRecord } from '../is-record.ts';
import { fieldsAt, records, textAt } from './fields.ts';
import { withoutIndexes } from './module-address.ts';
import { readCode } from './read-code.ts';
import { type AuditedResource, type Fields, NO_FIELDS } from './resource.ts';

/** What was audited. */
export type AuditedKind = 'plan' | 'state';

export interface AuditedDocument {
  readonly kind: AuditedKind;
  /** Managed resources that will be there after the apply, or are there; what is deleted and data sources are left out. */
  readonly resources: readonly AuditedResource[];
  /** Where the code of a module is, by its address without indexes, as far as the plan says. */
  readonly moduleSources: ReadonlyMap<string, string>;
  /** False for a plan that failed, left something out (`-target`) or put something off. */
  readonly isComplete: boolean;
}

/**
 * Reads a plan (`terraform show -json PLAN`), a state (`terraform show -json`) or a state file of version 4; `undefined` for what is none.
 * Source: https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readResources(document: unknown): AuditedDocument | undefined {
  if (!isRecord(document)) return undefined;
  if (typeof document['format_version'] === 'string') return readShown(document);
  if (document['version'] !== 4 || !Array.isArray(document['resources'])) return undefined;
  return toState(records(document['resources']).flatMap(readStored));
}

function toState(resources: readonly AuditedResource[]): AuditedDocument {
  return { kind: 'state', resources, moduleSources: new Map(), isComplete: true };
}

/** All that `terraform show -json` says of a state; other commands print a `format_version`, too. */
const STATE_KEYS: ReadonlySet<string> = new Set(['format_version', 'terraform_version', 'values', 'checks']);

function readShown(document: Fields): AuditedDocument | undefined {
  const planned = document['planned_values'];
  if (!isRecord(planned)) {
    if (!Object.keys(document).every((key) => STATE_KEYS.has(key))) return undefined;
    return toState(listModule(fieldsAt(fieldsAt(document, 'values'), 'root_module'), NO_PLAN));
  }
  const changes = new Map(
    records(document['resource_changes'])
      // The object that an earlier replacement left behind has the address of the one that took its place.
      .filter(({ deposed }) => deposed === undefined)
      .map((each) => [String(each['address']), fieldsAt(each, 'change')]),
  );
  const code = readCode(fieldsAt(fieldsAt(document, 'configuration'), 'root_module'));
  return {
    kind: 'plan',
    resources: listModule(fieldsAt(planned, 'root_module'), { changes, settings: code.settings }),
    moduleSources: code.sources,
    isComplete: document['complete'] !== false && document['errored'] !== true,
  };
}

/** What a plan says of resources beside their values. */
interface Planned {
  /** By address. */
  readonly changes: ReadonlyMap<string, Fields>;
  /** By address without indexes. */
  readonly settings: ReadonlyMap<string, Fields>;
}

const NO_PLAN: Planned = { changes: new Map(), settings: new Map() };

function listModule(module: Fields, planned: Planned): AuditedResource[] {
  const path = textAt(module, 'address');
  const own = records(module['resources'])
    .filter(({ mode, deposed_key }) => mode === 'managed' && deposed_key === undefined)
    .map((resource) => {
      const address = textAt(resource, 'address');
      const change = planned.changes.get(address) ?? NO_FIELDS;
      return {
        address,
        module: path,
        type: textAt(resource, 'type'),
        provider: localName(textAt(resource, 'provider_name')),
        values: fieldsAt(resource, 'values'),
        unknown: fieldsAt(change, 'after_unknown'),
        settings: planned.settings.get(withoutIndexes(address)),
        sensitive: fieldsAt(resource, 'sensitive_values'),
      };
    });
  return [...own, ...records(module['child_modules']).flatMap((child) => listModule(child, planned))];
}

/** One entry of a state file is one block, with an instance for every index. */
function readStored(block: Fields): AuditedResource[] {
  if (block['mode'] !== 'managed') return [];
  const module = textAt(block, 'module');
  const type = textAt(block, 'type');
  const provider = localName(/^(?:.*\.)?provider\["([^"]+)"\]/.exec(textAt(block, 'provider'))?.[1] ?? '');
  return records(block['instances'])
    .filter((instance) => instance['deposed'] === undefined)
    .map((instance) => ({
      address: `${module === '' ? '' : `${module}.`}${type}.${textAt(block, 'name')}${toIndex(instance['index_key'])}`,
      module,
      type,
      provider,
      values: fieldsAt(instance, 'attributes'),
      unknown: NO_FIELDS,
      settings: undefined,
      sensitive: toSensitive(instance['sensitive_attributes']),
    }));
}

/** A state file lists the paths of what is sensitive; the first step of each is enough to be careful. */
function toSensitive(paths: unknown): Fields {
  const steps = Array.isArray(paths)
    ? paths.flatMap((path) => (Array.isArray(path) ? records(path.slice(0, 1)) : []))
    : [];
  return Object.fromEntries(steps.map((step) => [String(step['value']), true]));
}

/** `registry…/hashicorp/aws` or `aws`. */
function localName(provider: string): string {
  return provider.slice(provider.lastIndexOf('/') + 1);
}

function toIndex(key: unknown): string {
  if (typeof key === 'string') return `[${JSON.stringify(key)}]`;
  return typeof key === 'number' ? `[${key}]` : '';
}
