/** For each type of the asset: what its text looks like, and the value that it becomes. */
const TYPES = {
  string: { pattern: /^[\s\S]*$/, toValue: (text) => text },
  integer: { pattern: /^-?\d{1,15}$/, toValue: Number },
  double: { pattern: /^-?\d+(\.\d+)?$/, toValue: Number },
  boolean: { pattern: /^(true|false)$/, toValue: (text) => text === 'true' },
  date: { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, toValue: (text) => text },
};

/** Gives the row in the types of the asset, or what is wrong with it. Empty text is a missing value. */
export function checkRow(cells, columns) {
  const row = {};
  for (const { name, type, required } of columns) {
    const known = TYPES[type];
    if (known === undefined)
      return { problem: `column ${name} has the type ${type}; use one of ${Object.keys(TYPES).join(', ')}` };
    const text = cells[name] ?? '';
    if (text === '' && required === true) return { problem: `${name} is missing` };
    if (text !== '' && !known.pattern.test(text))
      return { problem: `${name} is ${JSON.stringify(text)}, which is no ${type}` };
    row[name] = text === '' ? null : known.toValue(text);
  }
  return { row };
}
