import { type LogLine, type RunEvent, type RunOptions, type RunRequest, type RunResult, run } from '@dativo/runner';
import {
  createSampleJob,
  createScriptedDriver,
  createSignals,
  createVirtualClock,
  type FakeSignals,
  type Script,
  type ScriptedDriver,
  type VirtualClock,
} from '@dativo/runner-testkit';
import { expectValidRun } from './valid-run.ts';

export interface Rehearsal {
  readonly result: RunResult;
  readonly events: readonly RunEvent[];
  readonly lines: readonly LogLine[];
  readonly texts: readonly string[];
  readonly driver: ScriptedDriver;
  readonly signals: FakeSignals;
  /** Seconds that the run took on the virtual clock. */
  readonly seconds: number;
}

export interface RehearsalOptions extends RunOptions {
  readonly request?: Partial<RunRequest>;
  /** Sent so many seconds after the start. */
  readonly signalsAt?: readonly (readonly [seconds: number, signal: 'SIGINT' | 'SIGTERM'])[];
}

/** The middle of the spread of retries, so that waiting times are round. */
const HALFWAY = () => 0.5;

/** Runs a job against a scripted cloud on a virtual clock, and holds what came out against the published schemas. */
export async function rehearse(
  script: Script | ((clock: VirtualClock) => Script),
  { request, signalsAt = [], ...options }: RehearsalOptions = {},
): Promise<Rehearsal> {
  const clock = createVirtualClock();
  const driver = createScriptedDriver(clock, typeof script === 'function' ? script(clock) : script);
  const signals = createSignals();
  for (const [seconds, signal] of signalsAt) void clock.sleep(seconds * 1000).then(() => signals.send(signal));
  const events: RunEvent[] = [];
  const lines: LogLine[] = [];
  const result = await run({ ...REQUEST, ...request }, driver, {
    clock,
    signals,
    random: HALFWAY,
    onEvent: (event) => void events.push(event),
    onLog: (line) => void lines.push(line),
    ...options,
  });
  const { seconds } = clock;
  expectValidRun(result, events);
  return { result, events, lines, texts: lines.map(({ text }) => text), driver, signals, seconds };
}

export const REQUEST: RunRequest = {
  ...createSampleJob({ command: ['worker'], working_directory: '/' }),
  runId: 'run-1',
  containerMode: 'self_hosted',
  environment: {},
  timeoutSeconds: undefined,
  graceSeconds: 30,
};
