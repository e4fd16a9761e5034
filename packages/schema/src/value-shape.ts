/** What a value of a program is in terms of JSON. */
export type ValueShape =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list' | 'map'; readonly holder: object; readonly keys: readonly string[] }
  | { readonly kind: 'foreign'; readonly message: string; readonly help: string };

/** Looks at a value without trusting it: getters and proxies run code of the caller, which may throw. */
export function shapeOf(read: () => unknown): ValueShape {
  try {
    const value = read();
    return typeof value === 'object' && value !== null ? shapeOfObject(value) : shapeOfPrimitive(value);
  } catch {
    return foreign('cannot be read: a getter or a proxy throws', 'Copy what the job needs into a plain object.');
  }
}

const HOLDS = 'A job holds text, numbers, true, false, null, lists and plain objects.';

function foreign(message: string, help: string = HOLDS): ValueShape {
  return { kind: 'foreign', message, help };
}

function shapeOfPrimitive(value: unknown): ValueShape {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? { kind: 'scalar', value } : foreign(`is ${value}`);
    case 'string':
    case 'boolean':
      return { kind: 'scalar', value };
    case 'undefined':
      return foreign('is undefined', 'Give it a value, or leave the key out.');
    case 'bigint':
      return foreign('is a BigInt', 'Use a number, or text where a number would lose digits.');
    default:
      return value === null ? { kind: 'scalar', value } : foreign(`is a ${typeof value}`);
  }
}

function shapeOfObject(holder: object): ValueShape {
  if (hasSymbolKey(holder)) return foreign('has a symbol as a key', 'Use text as keys.');
  const keys = Object.keys(holder);
  if (Array.isArray(holder)) {
    // A list with holes or with members of its own has another number of keys, or other ones.
    const isWhole = keys.length === holder.length && keys.every((key, index) => key === String(index));
    return isWhole
      ? { kind: 'list', holder, keys }
      : foreign(
          'is a list with holes or with named members',
          'Fill the holes with null, and put names into an object.',
        );
  }
  return isPlain(holder) ? { kind: 'map', holder, keys } : foreign(`is ${describeInstance(holder)}`, helpFor(holder));
}

/** What is not enumerable is hidden from every reader, so it is no part of the job. */
function hasSymbolKey(holder: object): boolean {
  return Object.getOwnPropertySymbols(holder).some((key) => Object.prototype.propertyIsEnumerable.call(holder, key));
}

/** Also where the object comes from another realm, such as a frame or a sandbox. */
function isPlain(holder: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(holder);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describeInstance(holder: object): string {
  const { name } = holder.constructor;
  return typeof name === 'string' && name !== '' ? `an instance of ${name}` : 'an instance of a class';
}

function helpFor(holder: object): string {
  if (holder instanceof Date) return 'Use text, such as that of `toISOString()`.';
  if (holder instanceof Map) return 'Use a plain object: `Object.fromEntries(…)`.';
  if (holder instanceof Set) return 'Use a list: `[...set]`.';
  return HOLDS;
}
