/** What an expression of a workflow may name. */
export type Scope = Readonly<Record<string, unknown>>;

/** A text with every `${{ … }}` in the place of its value. */
export function fillIn(text: string, scope: Scope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_all, expression: string) => toText(evaluate(expression, scope)));
}

/** An `if:`, with or without `${{ }}` around it. */
export function holds(condition: string, scope: Scope): boolean {
  const [, inner = condition] = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition) ?? [];
  return isTrue(evaluate(inner, scope));
}

/**
 * The few expressions that our files use: names with dots, texts, `==`, `!=`, `!`, `&&`, `||`, brackets. Anything else is an error, so that
 * nobody takes silence for a value. Source: https://docs.github.com/actions/reference/evaluate-expressions-in-workflows-and-actions
 */
export function evaluate(expression: string, scope: Scope): unknown {
  const tokens = expression.match(/'(?:[^']|'')*'|&&|\|\||==|!=|[!()]|[\w-]+(?:\.[\w-]+)*|\S/g) ?? [];
  const reader = { tokens, at: 0, scope };
  const value = readOr(reader);
  if (reader.at < tokens.length)
    throw new Error(`the stand-in does not know "${tokens[reader.at]}" in "${expression}"`);
  return value;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly scope: Scope;
}

function readOr(reader: Reader): unknown {
  let value = readAnd(reader);
  while (takes(reader, '||')) {
    const next = readAnd(reader);
    value = isTrue(value) ? value : next;
  }
  return value;
}

function readAnd(reader: Reader): unknown {
  let value = readComparison(reader);
  while (takes(reader, '&&')) {
    const next = readComparison(reader);
    value = isTrue(value) ? next : value;
  }
  return value;
}

function readComparison(reader: Reader): unknown {
  const left = readOne(reader);
  if (takes(reader, '==')) return isSame(left, readOne(reader));
  if (takes(reader, '!=')) return !isSame(left, readOne(reader));
  return left;
}

function readOne(reader: Reader): unknown {
  if (takes(reader, '!')) return !isTrue(readOne(reader));
  if (takes(reader, '(')) {
    const value = readOr(reader);
    if (!takes(reader, ')')) throw new Error('a bracket is not closed');
    return value;
  }
  const token = reader.tokens[reader.at++] ?? '';
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'true' || token === 'false') return token === 'true';
  if (!/^[A-Za-z_]/.test(token) || reader.tokens[reader.at] === '(')
    throw new Error(`the stand-in does not know "${token}"`);
  return lookUp(token, reader.scope);
}

function takes(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

/** As the host does: what is not there is empty. But the context itself must be one that there is. */
function lookUp(name: string, scope: Scope): unknown {
  const [context = '', ...rest] = name.split('.');
  if (!(context in scope)) throw new Error(`the stand-in has no context "${context}"`);
  let value: unknown = scope[context];
  for (const key of rest) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return value ?? '';
}

function isSame(left: unknown, right: unknown): boolean {
  return toText(left).toLowerCase() === toText(right).toLowerCase();
}

function isTrue(value: unknown): boolean {
  return value !== '' && value !== false && value !== undefined && value !== null && value !== 0;
}

function toText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
