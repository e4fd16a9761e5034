import { readFile } from 'node:fs/promises';
import { describeFileError } from '../describe-file-error.ts';
import { UsageError } from '../usage-error.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

/** Reads a baseline file. Throws {@link UsageError} for one that is not there or no baseline. */
export async function readBaseline(path: string, name: string): Promise<Baseline> {
  const how = `Write it with: dativo validate FILE... --write-baseline ${name}`;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = describeFileError(error)?.replace(/^.*: /, '');
    if (reason === undefined) throw error;
    throw new UsageError(`the baseline ${name} cannot be read: ${reason}`, how);
  }
  const fault = baselineFault(parse(text));
  if (fault !== undefined) throw new UsageError(`${name} is no baseline: ${fault}`, how);
  return JSON.parse(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the only way to fail is text that is no JSON
  }
}

function baselineFault(value: unknown): string | undefined {
  if (!isObject(value)) return 'it does not hold one JSON object';
  if (value['version'] !== 1) return `its version is ${JSON.stringify(value['version'])}; this dativo reads version 1`;
  const { findings } = value as { findings?: unknown };
  if (!Array.isArray(findings)) return 'it has no list "findings"';
  const wrong = findings.findIndex((entry) => !isEntry(entry));
  return wrong < 0 ? undefined : `findings[${wrong}] must have file, rule, fingerprint and count`;
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isObject(value)) return false;
  const { file, rule, fingerprint, count } = value as Record<keyof BaselineEntry, unknown>;
  const areTexts = [file, rule, fingerprint].every((one) => typeof one === 'string');
  return areTexts && typeof count === 'number' && Number.isInteger(count) && count > 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
