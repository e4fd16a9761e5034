import { readDiagnostic } from './diagnostics.ts';
import type { OutputName, ResourcePhase, TerraformEvent } from './events.ts';
import { harmlessText } from './harmless-text.ts';
import { isRecord } from './is-record.ts';
import { parseJson } from './parse-json.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Turns one line of `plan -json` or `apply -json` into an event; `undefined` for lines that tell nothing new. A line
 * that is no JSON object becomes a notice. Format: https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
export function parseEventLine(line: string): TerraformEvent | undefined {
  if (line.trim() === '') return undefined;
  const fields = parseJson(line);
  if (!isRecord(fields)) return { kind: 'notice', message: `terraform printed: ${harmlessText(line.trim())}` };
  const read = READERS.get(String(fields['type'])) ?? readOther;
  return read(fields);
}

const READERS: ReadonlyMap<string, (fields: Fields) => TerraformEvent | undefined> = new Map(
  Object.entries({
    version: () => undefined,
    planned_change: (fields) => readResource(fields['change'], 'planned'),
    resource_drift: (fields) => readResource(fields['change'], 'drifted'),
    apply_start: (fields) => readResource(fields['hook'], 'started'),
    apply_progress: (fields) => readResource(fields['hook'], 'progress'),
    apply_complete: (fields) => readResource(fields['hook'], 'done'),
    apply_errored: (fields) => readResource(fields['hook'], 'failed'),
    refresh_start: (fields) => readResource(fields['hook'], 'started', 'refresh'),
    refresh_complete: (fields) => readResource(fields['hook'], 'done', 'refresh'),
    change_summary: (fields) => readSummary(fields['changes']),
    outputs: (fields) => ({ kind: 'outputs', outputs: readOutputNames(fields['outputs']) }),
    diagnostic: (fields) => {
      const diagnostic = readDiagnostic(fields['diagnostic']);
      return diagnostic && { kind: 'diagnostic', diagnostic };
    },
  } satisfies Record<string, (fields: Fields) => TerraformEvent | undefined>),
);

function readResource(value: unknown, phase: ResourcePhase, fixedAction?: string): TerraformEvent | undefined {
  if (!isRecord(value) || !isRecord(value['resource'])) return undefined;
  const elapsed = value['elapsed_seconds'];
  return {
    kind: 'resource',
    phase,
    address: String(value['resource']['addr']),
    action: fixedAction ?? String(value['action']),
    ...(typeof elapsed === 'number' && { elapsedSeconds: elapsed }),
  };
}

function readSummary(value: unknown): TerraformEvent | undefined {
  if (!isRecord(value)) return undefined;
  const { operation } = value;
  if (operation !== 'plan' && operation !== 'apply' && operation !== 'destroy') return undefined;
  const [add, change, destroy] = [value['add'], value['change'], value['remove']];
  if (typeof add !== 'number' || typeof change !== 'number' || typeof destroy !== 'number') return undefined;
  return { kind: 'summary', operation, add, change, destroy, import: Number(value['import'] ?? 0) };
}

/** Names only: terraform leaves out sensitive values here, and we leave out the others as well. */
function readOutputNames(value: unknown): OutputName[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).map(([name, output]) => ({
    name,
    isSensitive: !isRecord(output) || output['sensitive'] !== false,
  }));
}

function readOther(fields: Fields): TerraformEvent | undefined {
  const message = fields['@message'];
  return typeof message === 'string' ? { kind: 'line', text: harmlessText(message).trim() } : undefined;
}
