/** What a client sent, as plain JSON. */
export type Input = Readonly<Record<string, unknown>>;

/** Reads members of an input; whatever has the wrong type is a fault of the API. */
export function createInputReader(toFault: (name: string, kind: string) => Error) {
  const memberOf = <Value>(input: Input, name: string, kind: string, fits: (value: unknown) => boolean) => {
    const value = input[name];
    if (value === undefined || value === null) return undefined;
    if (!fits(value)) throw toFault(name, kind);
    return value as Value;
  };
  return {
    textOf: (input: Input, name: string) => memberOf<string>(input, name, 'a string', isText),
    numberOf: (input: Input, name: string) =>
      memberOf<number>(input, name, 'a number', (value) => typeof value === 'number'),
    flagOf: (input: Input, name: string) =>
      memberOf<boolean>(input, name, 'a boolean', (value) => typeof value === 'boolean'),
    textsOf: (input: Input, name: string) =>
      memberOf<readonly string[]>(input, name, 'a list of strings', isListOf(isText)) ?? [],
    objectOf: (input: Input, name: string) => memberOf<Input>(input, name, 'an object', isObject),
    objectsOf: (input: Input, name: string) =>
      memberOf<readonly Input[]>(input, name, 'a list of objects', isListOf(isObject)) ?? [],
  };
}

export function isObject(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isListOf(fits: (item: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(fits);
}
