import { didYouMean } from '../rules/suggest.ts';
import { pointerStep } from '../yaml/pointer.ts';
import { isMap, type ReadFile } from './loaded-file.ts';
import type { Recipe } from './recipe.ts';
import { type Cause, causeIn, type ReferenceFinding } from './reference-finding.ts';

/** Where the container looks for the list of its connectors. */
export const REGISTRY_PATH = '/app/registry/connectors.yaml';

/** What the container knows of connector types: roles, incremental reading, and what its cloud mode allows. */
export interface Registry {
  readonly file: ReadFile;
  readonly entries: Readonly<Record<string, unknown>>;
}

/** `undefined` for a file that is no list of connectors. */
export function registryIn(file: ReadFile): Registry | undefined {
  const entries = file.value['connectors'];
  return isMap(entries) ? { file, entries } : undefined;
}

export function entryOf({ entries }: Registry, type: string): Readonly<Record<string, unknown>> | undefined {
  const entry = Object.hasOwn(entries, type) ? entries[type] : undefined;
  return isMap(entry) ? entry : undefined;
}

/** What Python takes for no. The container reads YAML 1.1, where `no` and `off` are false. */
export function isNo(value: unknown): boolean {
  return typeof value === 'string' ? /^(?:no|off|false|)$/i.test(value) : !value;
}

/** Where the registry says something about a type. */
export function registryCause({ file }: Registry, type: string, key: string, message: string): Cause {
  return causeIn(file, `/connectors${pointerStep(type)}/${key}`, message);
}

/** JOB806: the registry lacks the type of a connector; JOB803: it has the type, but not in this role. */
export function checkRegistered(
  recipe: Recipe,
  registry: Registry,
  nameOf: (path: string) => string,
): ReferenceFinding[] {
  const { role, type, typePointer, file } = recipe;
  if (type === undefined) return [];
  const name = nameOf(registry.file.path);
  const finding = { pointer: typePointer, mark: 'value' } as const;
  if (!Object.hasOwn(registry.entries, type)) {
    const known = Object.keys(registry.entries);
    const help = `Add it to \`${name}\`, or use one of the types there: ${listed(known)}.`;
    const message = `connector type \`${type}\` is not in the registry \`${name}\``;
    const suggested = didYouMean(type, known).help;
    const written = typePointer === recipe.pointer ? [causeIn(file, '/type', 'the type of the connector')] : [];
    return [{ ...finding, ruleId: 'JOB806', message, help: suggested ?? help, causes: written }];
  }
  const roles = entryOf(registry, type)?.['roles'];
  if (!Array.isArray(roles) || roles.includes(role)) return [];
  return [
    {
      ...finding,
      ruleId: 'JOB803',
      message: `connector type \`${type}\` is no ${role}: the roles in the registry \`${name}\` are ${roles.filter((one) => typeof one === 'string').join(', ') || 'none'}`,
      help: `Name a connector that has the role ${role}, or add it to \`roles\` in the registry if the container can do that.`,
      causes: [registryCause(registry, type, 'roles', 'the roles of the connector type')],
    },
  ];
}

const MOST_LISTED = 15;

function listed(types: readonly string[]): string {
  const more = types.length - MOST_LISTED;
  return types.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
