import { type Input, objectOf } from '../wire/input.ts';

export interface Resource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** As it was put: location, tags, identity, properties. */
  readonly input: Input;
}

/** All resources by id. Ids are told as they were first written, and found however they are written. */
export class Resources {
  readonly #all = new Map<string, Resource>();

  put(id: string, input: Input): Resource {
    const { type, name } = parseId(id);
    const known = this.#all.get(id.toLowerCase());
    const resource = { id: known?.id ?? id, name: known?.name ?? name, type, input };
    this.#all.set(id.toLowerCase(), resource);
    return resource;
  }

  find(id: string): Resource | undefined {
    return this.#all.get(id.toLowerCase());
  }

  ofType(type: string): readonly Resource[] {
    return [...this.#all.values()].filter((each) => each.type.toLowerCase() === type.toLowerCase());
  }
}

/** Type and name of a resource id; `Microsoft.Resources/...` for what lies above the providers. */
export function parseId(id: string): { readonly type: string; readonly name: string; readonly group: string } {
  const parts = id.split('/').slice(1);
  const provider = parts.map((part) => part.toLowerCase()).lastIndexOf('providers');
  const group = parts[3] ?? '';
  if (provider === -1) return { type: 'Microsoft.Resources/resourceGroups', name: parts.at(-1) ?? '', group };
  const [namespace = '', ...rest] = parts.slice(provider + 1);
  const types = rest.filter((_, index) => index % 2 === 0);
  return { type: [namespace, ...types].join('/'), name: parts.at(-1) ?? '', group };
}

export function propertiesOf({ input }: Resource): Input {
  return objectOf(input, 'properties') ?? {};
}
