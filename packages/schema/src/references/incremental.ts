import { found, quoted } from '../rules/found.ts';
import { isFixed, type JobView } from '../rules/job-view.ts';
import { didYouMean, replaceWord } from '../rules/suggest.ts';
import { nodeAt } from '../yaml/pointer.ts';
import { isMap } from './loaded-file.ts';
import type { Recipe } from './recipe.ts';
import { type Cause, causeIn, type ReferenceFinding } from './reference-finding.ts';
import { entryOf, isNo, type Registry, registryCause } from './registry.ts';

const BLOCK = '/source/incremental';
const STRATEGY = `${BLOCK}/strategy`;

/** Strategies that fit every connector, and the list of the source that they look at. */
const LIST_OF_STRATEGY: ReadonlyMap<string, string> = new Map([
  ['file_modified_time', 'files'],
  ['spreadsheet_modified_time', 'sheets'],
]);
const CURSOR_STRATEGIES = ['created', 'updated_at', 'updated_after'];
const OTHER_STRATEGIES = ['full_refresh', 'incremental'];

/** What the job and its connector together say about incremental reading. */
interface Reading {
  readonly job: JobView;
  readonly own: Readonly<Record<string, unknown>>;
  /** The block of the connector, if it has one. */
  readonly inherited: Readonly<Record<string, unknown>>;
  readonly recipe: Recipe | undefined;
  readonly registry: Registry | undefined;
  readonly nameOf: (path: string) => string;
}

/**
 * JOB804: what every version of the container refuses. A job without the block, or with null or an empty map, is left
 * alone: newer versions read everything then, and older ones take the block of the connector.
 */
export function checkIncremental(
  job: JobView,
  recipe: Recipe | undefined,
  registry: Registry | undefined,
  nameOf: (path: string) => string,
): ReferenceFinding[] {
  const own = Object.fromEntries(job.entriesAt(BLOCK));
  if (Object.keys(own).length === 0 || job.provider === 'local') return [];
  const given = recipe?.file.value['incremental'];
  const reading = { job, own, inherited: isMap(given) ? given : {}, recipe, registry, nameOf };
  const { strategy = null } = { ...reading.inherited, ...own };
  const finding = unsupported(reading) ?? strategyFault(reading, strategy);
  return finding === undefined ? [] : [finding];
}

/** One fault at a time: what comes later depends on what comes before. */
function strategyFault(reading: Reading, strategy: unknown): ReferenceFinding | undefined {
  const { own, recipe } = reading;
  // A connector that cannot be read may give the strategy.
  if (strategy === null || strategy === '')
    return recipe === undefined && !('strategy' in own) ? undefined : noStrategy(reading);
  if (typeof strategy !== 'string' || !isFixed(strategy)) return undefined;
  return unfitting(reading, strategy) ?? withoutList(reading, strategy) ?? withoutCursor(reading, strategy);
}

function noStrategy({ own, inherited, recipe, nameOf }: Reading): ReferenceFinding {
  const isEmptied = 'strategy' in own;
  const usual = typeof inherited['strategy'] === 'string' ? inherited['strategy'] : undefined;
  const connector = recipe === undefined ? 'its connector' : `connector \`${nameOf(recipe.file.path)}\``;
  const example = 'for example `strategy: updated_at` with its `cursor_field`';
  return {
    ruleId: 'JOB804',
    ...(isEmptied ? { pointer: STRATEGY, mark: 'value' as const } : { pointer: BLOCK, mark: 'key' as const }),
    message: `incremental reading needs a \`strategy\`: ${isEmptied ? 'the job has an empty one' : `neither the job nor ${connector} gives one`}`,
    help:
      isEmptied && usual !== undefined
        ? `Write one, or take the line away to have ${quoted(usual)} from ${connector}.`
        : `Write one, ${example}, or \`incremental: null\` to read everything.`,
  };
}

function unsupported({ recipe, registry, nameOf }: Reading): ReferenceFinding | undefined {
  const type = recipe?.type;
  const entry = registry === undefined || type === undefined ? undefined : entryOf(registry, type);
  if (registry === undefined || type === undefined || entry === undefined || !isNo(entry['supports_incremental']))
    return undefined;
  return {
    ruleId: 'JOB804',
    pointer: BLOCK,
    mark: 'key',
    message: `connector type \`${type}\` cannot be read incrementally, as the registry \`${nameOf(registry.file.path)}\` has it`,
    help: 'Write `incremental: null` to read everything, or use a connector that can.',
    causes: [registryCause(registry, type, 'supports_incremental', 'what the registry says of the type')],
  };
}

/** Where the registry, or failing that a slip of the pen, speaks against the strategy. */
function unfitting(reading: Reading, strategy: string): ReferenceFinding | undefined {
  const { registry, recipe } = reading;
  const type = recipe?.type;
  const entry = registry === undefined || type === undefined ? undefined : entryOf(registry, type);
  if (registry === undefined || type === undefined || entry === undefined) return misspelt(reading, strategy);
  const usual = entry['incremental_strategy_default'];
  if (strategy === usual || LIST_OF_STRATEGY.has(strategy) || typeof usual !== 'string') return undefined;
  const message = `strategy ${quoted(strategy)} does not fit connector type \`${type}\`, whose strategy is ${quoted(usual)}`;
  const cause = registryCause(registry, type, 'incremental_strategy_default', 'the strategy of the connector type');
  return strategyFinding(reading, message, [usual], [cause]);
}

/** Without a registry any strategy may be right, but not one that is nearly another. */
function misspelt(reading: Reading, strategy: string): ReferenceFinding | undefined {
  const { strategy: inherited } = reading.inherited;
  const ofRecipe = typeof inherited === 'string' ? [inherited] : [];
  const known = [...ofRecipe, ...CURSOR_STRATEGIES, ...LIST_OF_STRATEGY.keys(), ...OTHER_STRATEGIES];
  if (known.includes(strategy) || didYouMean(strategy, known).suggestion === undefined) return undefined;
  return strategyFinding(reading, `strategy ${quoted(strategy)} is not known`, known, []);
}

function strategyFinding(
  { job, own, recipe }: Reading,
  message: string,
  allowed: readonly string[],
  causes: readonly Cause[],
): ReferenceFinding {
  const isOwn = 'strategy' in own;
  const strategy = isOwn ? String(own['strategy']) : '';
  const { help, suggestion } = didYouMean(strategy, allowed);
  const inherited =
    isOwn || recipe === undefined
      ? []
      : [causeIn(recipe.file, '/incremental/strategy', 'the strategy comes from the connector')];
  const files = [...LIST_OF_STRATEGY.keys()].join(' or ');
  return {
    ruleId: 'JOB804',
    ...(isOwn ? { pointer: STRATEGY, mark: 'value' as const } : { pointer: BLOCK, mark: 'key' as const }),
    message,
    help: help ?? `Write \`strategy: ${allowed[0]}\`, or ${files} for files and sheets.`,
    fix: suggestion === undefined ? undefined : replaceWord(job.document, nodeAt(job.document, STRATEGY), suggestion),
    causes: [...inherited, ...causes],
  };
}

function withoutList({ job }: Reading, strategy: string): ReferenceFinding | undefined {
  const list = LIST_OF_STRATEGY.get(strategy);
  const value = job.at(`/source/${list}`);
  if (list === undefined || typeof value === 'string' || (Array.isArray(value) && value.length > 0)) return undefined;
  return {
    ruleId: 'JOB804',
    pointer: BLOCK,
    mark: 'key',
    message: `strategy ${quoted(strategy)} needs \`source.${list}\`, which is ${value === undefined ? 'missing' : found(value, list)}`,
    help: `List under \`source.${list}\` what is read.`,
  };
}

/** A `cursor_field` that is null counts as given, as it does for the container. */
function withoutCursor({ own, inherited, recipe }: Reading, strategy: string): ReferenceFinding | undefined {
  const isGiven = 'cursor_field' in own || 'cursor_field' in inherited;
  if (isGiven || recipe === undefined || !CURSOR_STRATEGIES.includes(strategy)) return undefined;
  const { cursor_field_default: usual } = inherited;
  const example = typeof usual === 'string' ? usual : strategy === 'created' ? 'created' : 'updated_at';
  return {
    ruleId: 'JOB804',
    pointer: BLOCK,
    mark: 'key',
    message: `strategy ${quoted(strategy)} needs a \`cursor_field\`, the field that grows with every change`,
    help: `Write it under \`source.incremental\`, for example \`cursor_field: ${example}\`; a \`cursor_field_default\` of the connector does not count.`,
  };
}
