import { parseArgs } from 'node:util';
import type { CommandSpec, OptionSpec } from './command.ts';
import { GLOBAL_OPTIONS } from './global-options.ts';
import { faultOfValue, toSeconds } from './option-value.ts';
import { suggestion } from './suggestion.ts';
import { UsageError } from './usage-error.ts';

/** What was typed, checked against the command's table. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** What stands behind `--`. */
  readonly program: readonly string[];
  /** True where the command has such an option at all. */
  takes(name: string): boolean;
  has(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  /** The parts of a value with commas; `undefined` where none was given. */
  parts(name: string): readonly string[] | undefined;
  seconds(name: string): number | undefined;
  count(name: string): number | undefined;
  /** True where the value was typed, not taken from the environment or a default. */
  isTyped(name: string): boolean;
}

/** Reads a command's arguments. Order: flag, environment variable, default. Throws {@link UsageError}. */
export async function parseArguments(
  spec: CommandSpec,
  argv: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
): Promise<Arguments> {
  const options = [...spec.options, ...GLOBAL_OPTIONS];
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  const program = end === -1 ? [] : argv.slice(end + 1);
  const { tokens } = parseArgs({
    args: [...own],
    options: Object.fromEntries(options.map((option) => [option.name, toParserOption(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') {
      const option = options.find(({ name }) => name === token.name);
      if (option === undefined) throw await unknownOption(spec, token.rawName, options);
      const value = await readValue(spec, option, token);
      values.set(option.name, option.type === 'list' ? [...(values.get(option.name) ?? []), value] : [value]);
    }
  }
  if (!values.has('help')) {
    await checkPositionals(spec, positionals);
    if (end !== -1 && spec.takesProgram !== true) throw usage(spec, '-- is not known here');
  }
  const typed = new Set(values.keys());
  await applyStandIns(spec, options, values, env);
  // One switch means JSON everywhere; `--format json` is another word for it.
  if (values.get('format')?.some((format) => format === 'json' || format === 'json=-')) values.set('json', ['true']);
  return toArguments(spec, positionals, program, values, typed);
}

function toParserOption(option: OptionSpec) {
  const type = option.type === 'boolean' ? ('boolean' as const) : ('string' as const);
  return option.short === undefined ? { type } : { type, short: option.short };
}

type OptionToken = {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

async function readValue(spec: CommandSpec, option: OptionSpec, token: OptionToken): Promise<string> {
  if (option.type === 'boolean') {
    if (token.value !== undefined) throw usage(spec, `${token.rawName} takes no value, found "${token.value}"`);
    return 'true';
  }
  const isSwallowedFlag = token.inlineValue !== true && token.value !== undefined && /^-./.test(token.value);
  if (token.value === undefined || isSwallowedFlag) {
    throw usage(spec, `${token.rawName} needs a value: ${token.rawName} ${option.value ?? 'VALUE'}`);
  }
  return checked(spec, option, token.value, token.rawName);
}

async function unknownOption(spec: CommandSpec, rawName: string, options: readonly OptionSpec[]): Promise<UsageError> {
  const known = options.map(({ name }) => `--${name}`);
  const hint = rawName.startsWith('--') ? await suggestion(rawName, known) : '';
  return usage(spec, `${rawName} is not an option of dativo ${spec.name}.${hint}`);
}

/** Throws the fault of a value, which came from `origin`. */
async function checked(
  spec: CommandSpec,
  option: Omit<OptionSpec, 'name' | 'type' | 'summary'>,
  value: string,
  origin: string,
): Promise<string> {
  const fault = await faultOfValue(option, value, origin);
  if (fault !== undefined) throw usage(spec, fault);
  return value;
}

async function checkPositionals(spec: CommandSpec, positionals: readonly string[]): Promise<void> {
  const { name, min, max = Number.POSITIVE_INFINITY, choices } = spec.positionals;
  if (positionals.length < min) throw usage(spec, `${name} is missing`);
  const [verb] = positionals;
  if (spec.verbs !== undefined && verb !== undefined && !Object.hasOwn(spec.verbs, verb)) {
    const hint = await suggestion(verb, Object.keys(spec.verbs));
    throw usage(spec, `dativo ${spec.name} ${verb} is not known.${hint}`);
  }
  if (choices !== undefined) for (const one of positionals) await checked(spec, { choices }, one, name);
  if (positionals.length <= max) return;
  const extra = positionals.slice(max).join(' ');
  throw usage(spec, max === 0 ? `unexpected argument: ${extra}` : `one ${name} is enough; unexpected: ${extra}`);
}

async function applyStandIns(
  spec: CommandSpec,
  options: readonly OptionSpec[],
  values: Map<string, string[]>,
  env: Readonly<NodeJS.ProcessEnv>,
): Promise<void> {
  for (const option of options) {
    const fromEnv = option.env === undefined ? undefined : env[option.env];
    if (values.has(option.name)) continue;
    if (fromEnv !== undefined && fromEnv !== '') {
      if (option.type !== 'boolean') values.set(option.name, [await checked(spec, option, fromEnv, `${option.env}`)]);
      else if (fromEnv !== '0' && fromEnv !== 'false') values.set(option.name, ['true']);
    } else if (option.default !== undefined) values.set(option.name, [option.default]);
  }
}

function toArguments(
  spec: CommandSpec,
  positionals: readonly string[],
  program: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
  typed: ReadonlySet<string>,
): Arguments {
  const takes = (name: string) => [...spec.options, ...GLOBAL_OPTIONS].some((option) => option.name === name);
  const read = (name: string): readonly string[] => {
    // A flag that the table does not know is a slip of ours, not of the user.
    if (!takes(name)) {
      throw new Error(`dativo ${spec.name} has no option --${name}`);
    }
    return values.get(name) ?? [];
  };
  return {
    positionals,
    program,
    takes,
    has: (name) => read(name).length > 0,
    text: (name) => read(name).at(-1),
    list: read,
    parts: (name) => read(name).at(-1)?.split(','),
    seconds(name) {
      const text = read(name).at(-1);
      return text === undefined ? undefined : toSeconds(text);
    },
    count(name) {
      const text = read(name).at(-1);
      return text === undefined ? undefined : Number(text);
    },
    isTyped: (name) => typed.has(name),
  };
}

function usage(spec: CommandSpec, message: string): UsageError {
  return new UsageError(message, `See dativo ${spec.name} --help.`, spec.usage);
}
