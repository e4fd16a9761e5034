import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createTerraform,
  type SignalSource,
  type StopSignal,
  type Terraform,
  TerraformError,
  type TerraformEvent,
  type TerraformOptions,
} from '@dativo/terraform';
import { afterEach, vi } from 'vitest';
import { createFakeTerraform, type FakeTerraform, type Scenario } from './fake-terraform.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

export interface Arranged {
  readonly fake: FakeTerraform;
  readonly events: TerraformEvent[];
  readonly workingDirectory: string;
  create(options?: Partial<TerraformOptions>): Promise<Terraform>;
}

/** A fake terraform, alone on PATH, and an empty root module. */
export async function arrange(
  scenario: Scenario = {},
  options: { readonly name?: 'terraform' | 'tofu' } = {},
): Promise<Arranged> {
  const fake = await createFakeTerraform(scenario, options);
  const workingDirectory = await mkdtemp(join(tmpdir(), "dativo root's $(x) "));
  cleanups.push(fake.remove, () => rm(workingDirectory, { recursive: true }));
  const events: TerraformEvent[] = [];
  return {
    fake,
    events,
    workingDirectory,
    create: (more = {}) =>
      createTerraform({
        workingDirectory,
        environment: { PATH: fake.folder },
        signals: { on: () => () => {} },
        isForegroundTty: false,
        onEvent: (event) => events.push(event),
        ...more,
      }),
  };
}

/** The error of a promise that must fail. */
export async function failureOf(promise: Promise<unknown>): Promise<TerraformError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TerraformError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

/** Waits, also on a busy machine, until the check passes. */
export function until(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 20_000, interval: 20 });
}

/** Signals that the test sends, and how many listeners there are. */
export function createSignals(): SignalSource & { send(signal: StopSignal): void; readonly listeners: Set<object> } {
  const listeners = new Set<{ signal: StopSignal; listener: () => void }>();
  return {
    listeners,
    on(signal, listener) {
      const entry = { signal, listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    send(signal) {
      for (const entry of listeners) if (entry.signal === signal) entry.listener();
    },
  };
}
