// Makes one function of what the compiler writes again for each property of the same kind.

interface Block {
  readonly end: number;
  readonly call: Call | undefined;
}

interface Call {
  readonly property: string;
  readonly key: string;
  /** The function of a property, where the kind is a union with what another function checks. */
  readonly inner: string | undefined;
  /** What all properties of the kind have in common. */
  readonly body: string;
}

/** Rewrites `if(data.name !== undefined){…}`, wherever another property has the same lines, to a call of a function that has them once. */
export function withSharedChecks(code: string): string {
  const lines = code.split('\n');
  const blocks = lines.map((line, at) => blockAt(lines, line, at));
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const body = block?.call?.body;
    if (body !== undefined) counts.set(body, (counts.get(body) ?? 0) + 1);
  }
  const names = new Map<string, string>();
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const { call, end } = blocks[at] ?? {};
    if (call === undefined || end === undefined || (counts.get(call.body) ?? 0) < 2) {
      kept.push(lines[at] ?? '');
      continue;
    }
    const name = names.get(call.body) ?? `check${names.size}`;
    names.set(call.body, name);
    const inner = call.inner === undefined ? '' : `, ${call.inner}`;
    kept.push(`${name}(${call.property}, instancePath, "/${call.key}"${inner});`);
    at = end;
  }
  return kept.join('\n') + [...names].map(([body, name]) => toFunction(name, body)).join('');
}

function toFunction(name: string, body: string): string {
  const inner = body.includes('inner(') ? ', inner' : '';
  return `\nfunction ${name}(value, instancePath, key${inner}){\nif(value === undefined) return;\n${body}\n}\n`;
}

function blockAt(lines: readonly string[], line: string, at: number): Block | undefined {
  const [, object = '', key = ''] = /^if\((data\d*)\.([\w$]+) !== undefined\)\{$/.exec(line) ?? [];
  if (key === '') return undefined;
  let depth = 1;
  let end = at;
  while (depth > 0) {
    end += 1;
    const next = lines[end];
    if (next === undefined) throw new Error(`The compiler wrote a block without an end: ${line}`);
    if (next.startsWith('}')) depth -= 1;
    if (next.endsWith('{')) depth += 1;
  }
  return { end, call: callOf(lines.slice(at + 1, end).join('\n'), object, key) };
}

/** `undefined` where the lines look at more than the property. */
function callOf(lines: string, object: string, key: string): Call | undefined {
  const property = `${object}.${key}`;
  const [, variable] = new RegExp(`^let (data\\d+) = ${escaped(property)};\\n`).exec(lines) ?? [];
  const own = lines
    .replace(/^let data\d+ = data\d*\.[\w$]+;\n/, variable === undefined ? '$&' : '')
    .replaceAll(new RegExp(`${escaped(property)}(?![\\w$])`, 'g'), 'value')
    .replaceAll(new RegExp(`\\b${variable ?? 'value'}\\b`, 'g'), 'value')
    .replaceAll(new RegExp(`instancePath\\+"/${escaped(key)}"`, 'g'), 'instancePath+key')
    .replaceAll(new RegExp(`instancePath\\+"/${escaped(key)}/`, 'g'), 'instancePath+key+"/');
  const functions = own.match(/\bvalidate\d+\b/g) ?? [];
  const inner = functions.length === 1 ? functions[0] : undefined;
  const body = renumbered(inner === undefined ? own : own.replace(inner, 'inner'));
  const isOwn =
    !/\bdata\b/.test(body) && !/instancePath(?!\+key)/.test(body) && !new RegExp(`\\b${object}\\b`).test(own);
  return isOwn ? { property, key, inner, body } : undefined;
}

/** The compiler numbers its variables through each function. */
function renumbered(lines: string): string {
  const names = new Map<string, string>();
  return lines.replace(/\b(data|_errs|_?valid|len|i|key)\d+\b/g, (name, stem: string) => {
    const known = names.get(name) ?? `${stem}${names.size}`;
    names.set(name, known);
    return known;
  });
}

function escaped(text: string): string {
  return text.replace(/[.$]/g, '\\$&');
}
