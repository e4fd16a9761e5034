/** What a condition may name. */
export interface AzureScope {
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** By name as the host writes it: `Build.Reason`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** By stage: how it ended, and its outputs as `job.step.name`. */
  readonly dependencies?: Readonly<
    Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>
  >;
  /** The stages that this one waits for. */
  readonly needed?: readonly string[];
}

/**
 * The few conditions that our files use: `and`, `eq`, `ne`, `in`, `succeeded`, texts, variables, parameters and outputs of stages. Anything
 * else is an error. Source: https://learn.microsoft.com/azure/devops/pipelines/process/expressions
 */
export function evaluateAzure(expression: string, scope: AzureScope): unknown {
  const tokens = expression.match(/'(?:[^']|'')*'|[(),]|\w+(?:\.\w+|\['[^']*'\])*|\S/g) ?? [];
  const reader = { tokens, at: 0 };
  const value = read(reader, scope);
  if (reader.at < tokens.length)
    throw new Error(`the stand-in does not know "${tokens[reader.at]}" in "${expression}"`);
  return value;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

type Call = (values: readonly unknown[], scope: AzureScope) => unknown;

const FUNCTIONS: Readonly<Record<string, Call>> = {
  and: (values) => values.every((value) => value === true),
  eq: ([left, right]) => isSame(left, right),
  ne: ([left, right]) => !isSame(left, right),
  in: ([one, ...others]) => others.some((other) => isSame(one, other)),
  succeeded: (_values, { needed = [], dependencies = {} }) =>
    needed.every((stage) => dependencies[stage]?.result === 'success'),
};

function read(reader: Reader, scope: AzureScope): unknown {
  const token = reader.tokens[reader.at++] ?? '';
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (reader.tokens[reader.at] === '(') return readCall(token, reader, scope);
  const [, context = '', rest = ''] = /^(\w+)(.*)$/.exec(token) ?? [];
  const keys = [...rest.matchAll(/\.(\w+)|\['([^']*)'\]/g)].map(([, name, text]) => name ?? text ?? '');
  if (context !== 'parameters' && context !== 'variables' && context !== 'dependencies') {
    throw new Error(`the stand-in does not know "${token}"`);
  }
  let value: unknown = scope[context];
  for (const key of keys) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (context === 'parameters' && value === undefined) throw new Error(`there is no parameter ${token}`);
  return value ?? '';
}

function readCall(name: string, reader: Reader, scope: AzureScope): unknown {
  const call = FUNCTIONS[name];
  if (call === undefined) throw new Error(`the stand-in does not know the function ${name}`);
  const values: unknown[] = [];
  reader.at += 1;
  while (reader.tokens[reader.at] !== ')') {
    values.push(read(reader, scope));
    if (reader.tokens[reader.at] === ',') reader.at += 1;
  }
  reader.at += 1;
  return call(values, scope);
}

function isSame(left: unknown, right: unknown): boolean {
  return String(left).toLowerCase() === String(right).toLowerCase();
}
