import { createDiagnostic } from '../create-diagnostic.ts';
import { type Diagnostic, hasErrors, type Range, sortDiagnostics } from '../diagnostic.ts';
import { type Finding, report } from '../rules/report.ts';
import { type RuleSettings, weighed } from '../rules/settings.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { checkShape } from './check-shape.ts';
import { checkTiming, type Timing } from './check-timing.ts';
import { intervalToCron } from './interval-to-cron.ts';
import type { RunnerFile, RunnerSchedule } from './runner-file.ts';
import { RUNNER, readFlag, readWhole } from './shape.ts';

/** The runner file, or why it cannot be read. */
export type RunnerFileReading =
  | { readonly ok: true; readonly runner: RunnerFile; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What the runner file is called, and what a project has to say about findings. */
export interface RunnerFileOptions {
  readonly file?: string;
  /** Weights that the project gives to rules. */
  readonly rules?: RuleSettings | undefined;
}

/**
 * Reads the original's runner file, with the key `runner` around it or without: its schedules, or everything that is wrong with it.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { readRunnerFile } from '@dativo/schema/runner-file';
 *
 * const reading = readRunnerFile(readFileSync('runner.yaml', 'utf8'), { file: 'runner.yaml' });
 * if (!reading.ok) throw new Error(reading.diagnostics[0]?.message);
 * reading.runner.schedules.map(({ name, cron }) => `${name}: ${cron}`); // => ['orders_every_night: 0 2 * * *']
 */
export function readRunnerFile(text: string, { file = '', rules = {} }: RunnerFileOptions = {}): RunnerFileReading {
  const yaml = readYaml(text, { file });
  if (!yaml.ok) return yaml;
  const [document, second] = yaml.documents;
  if (document === undefined) return refused(file, WHOLE, 'the runner file is empty', HELP);
  const fault = wholeFault(document, second);
  if (fault !== undefined) return refused(file, document.rangeOf((second ?? document).root), ...fault);
  const value = document.toValue() as Readonly<Record<string, unknown>>;
  const root = Object.hasOwn(value, 'runner') ? '/runner' : '';
  const findings = findingsOf(document, value, root);
  const found = findings.flatMap((finding) => weighed(report(document, finding), rules) ?? []);
  const diagnostics = sortDiagnostics(found);
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  return { ok: true, runner: toRunnerFile(document, value, root), diagnostics };
}

const WHOLE: Range = {
  start: { line: 1, column: 1, offset: 0, byteOffset: 0 },
  end: { line: 1, column: 1, offset: 0, byteOffset: 0 },
};

const HELP = 'Start with `runner:` and below it `mode: orchestrated` and `orchestrator:` with `schedules`.';

function refused(file: string, range: Range, message: string, help: string): RunnerFileReading {
  return { ok: false, diagnostics: [createDiagnostic({ ruleId: 'JOB001', file, range, message, help })] };
}

function wholeFault(
  { root }: YamlDocument,
  second: YamlDocument | undefined,
): readonly [message: string, help: string] | undefined {
  if (second !== undefined)
    return ['the runner file holds several documents; it must hold one', 'Take away the line `---`.'];
  if (root.kind === 'scalar' && root.value === null) return ['the runner file is empty', HELP];
  return root.kind === 'map' ? undefined : ['the runner file must be a map of keys and values', HELP];
}

function findingsOf(document: YamlDocument, value: Readonly<Record<string, unknown>>, root: string): Finding[] {
  const beside = root === '' ? [] : Object.keys(value).filter((key) => key !== 'runner');
  const stray = beside.map(
    (key): Finding => ({
      ruleId: key in RUNNER_KEYS ? 'JOB001' : 'JOB002',
      pointer: `/${key}`,
      mark: 'key',
      message: `\`${key}\` stands beside \`runner\`, where nothing reads it`,
      help: `Move it below \`runner\`, or take it away.`,
    }),
  );
  const inner = root === '' ? value : value['runner'];
  const shape = checkShape(document, inner, RUNNER, root);
  const isBroken = shape.some(({ ruleId }) => ruleId === 'JOB001');
  const schedules = isBroken ? [] : rawSchedules(inner);
  const timing = schedules.flatMap((one, index) => checkTiming(document, one, pointerOf(root, index)));
  return [...stray, ...shape, ...timing, ...checkNames(schedules, root)];
}

const RUNNER_KEYS = RUNNER.kind === 'object' ? RUNNER.members : {};

/** A schedule as it is written; its shape has been proven. */
interface RawSchedule extends Timing {
  readonly name: string;
  readonly config: string;
  readonly enabled?: unknown;
  readonly max_concurrent_runs?: unknown;
  readonly tags?: Readonly<Record<string, string>> | null;
}

interface RawRunner {
  readonly mode?: string;
  readonly orchestrator: {
    readonly schedules: readonly RawSchedule[] | null;
    readonly concurrency_per_tenant?: unknown;
  };
  readonly notifications?: unknown;
}

function rawSchedules(inner: unknown): readonly RawSchedule[] {
  return (inner as RawRunner).orchestrator.schedules ?? [];
}

function pointerOf(root: string, index: number): string {
  return `${root}/orchestrator/schedules/${index}`;
}

/** JOB005. */
function checkNames(schedules: readonly RawSchedule[], root: string): Finding[] {
  return schedules.flatMap(({ name }, index): Finding[] => {
    const first = schedules.findIndex((other) => other.name === name);
    if (first === index) return [];
    const related = [{ pointer: `${pointerOf(root, first)}/name`, mark: 'value' as const, message: 'the first one' }];
    return [
      {
        ruleId: 'JOB005',
        pointer: `${pointerOf(root, index)}/name`,
        mark: 'value',
        message: `another schedule has the name ${JSON.stringify(name)} too`,
        help: 'Give each schedule a name of its own.',
        related,
      },
    ];
  });
}

function toRunnerFile(document: YamlDocument, value: Readonly<Record<string, unknown>>, root: string): RunnerFile {
  const inner = (root === '' ? value : value['runner']) as RawRunner;
  const { mode = 'orchestrated', orchestrator, notifications } = inner;
  return {
    document,
    root,
    mode,
    concurrencyPerTenant: readWhole(orchestrator.concurrency_per_tenant) ?? 1,
    hasNotifications: notifications !== undefined && notifications !== null,
    schedules: rawSchedules(inner).map((raw, index) => toSchedule(raw, pointerOf(root, index))),
  };
}

function toSchedule(raw: RawSchedule, pointer: string): RunnerSchedule {
  const seconds = readWhole(raw.interval_seconds);
  const { name, config, cron, timezone = 'UTC', tags } = raw;
  return {
    name,
    config,
    cron: (seconds === undefined ? cron : intervalToCron(seconds))?.trim().replace(/\s+/g, ' ') ?? '',
    timezone: seconds === undefined ? timezone : 'UTC',
    enabled: readFlag(raw.enabled ?? true) ?? true,
    maxConcurrentRuns: readWhole(raw.max_concurrent_runs),
    tags: tags ?? {},
    pointer,
    timing: seconds === undefined ? 'cron' : 'interval_seconds',
  };
}
