import { type JsonValue, type Placeholder, stringifyJson } from '@dativo/schema';
import type { Finding } from './finding.ts';
import { describeKind, lookUp } from './look-up.ts';
import type { ResolveOptions } from './options.ts';
import type { Sources } from './sources.ts';
import { toEmbeddedText } from './yaml-text.ts';

/** What becomes of a placeholder. */
export type Choice =
  | { readonly kind: 'value'; readonly value: JsonValue; readonly isSensitive: boolean }
  | { readonly kind: 'keep'; readonly severity: 'info' | 'warning'; readonly finding: Finding }
  | { readonly kind: 'error'; readonly finding: Finding };

/** Where a placeholder stands: it is the whole value and may have any type, or it can only be text. */
export type Place = 'whole' | 'text';

/** What is known beside the placeholder itself. */
export interface Known {
  readonly sources: Sources;
  /** The fixed `job_name` of the job that the placeholder stands in. */
  readonly jobName: string | undefined;
  readonly options: ResolveOptions;
}

/** Looks up a placeholder, applies the options and its coercion. In text the value is always a string. */
export function chooseValue(placeholder: Placeholder, place: Place, { sources, jobName, options }: Known): Choice {
  const found = lookUp(placeholder, sources, { jobName, resources: options.resources });
  if (found.kind === 'missing' && options.missing === 'keep') {
    return { kind: 'keep', severity: 'warning', finding: toKept(found.finding) };
  }
  if (found.kind !== 'value') return { kind: 'error', finding: found.finding };
  if (found.isSensitive && options.sensitive !== 'write') return withoutSensitive(placeholder, options);
  return coerce(placeholder, place, found.value, found.isSensitive);
}

function toKept(finding: Finding): Finding {
  return { ...finding, message: `${finding.message} The placeholder stays.` };
}

function withoutSensitive({ name }: Placeholder, { sensitive }: ResolveOptions): Choice {
  const message = `The output ${JSON.stringify(name)} is sensitive`;
  if (sensitive === 'keep') {
    const help = 'Whoever reads the file has to fill it in.';
    return {
      kind: 'keep',
      severity: 'info',
      finding: { ruleId: 'JOB502', message: `${message}; the placeholder stays.`, help },
    };
  }
  const help =
    'Keep the placeholder (sensitive: keep), write the value on purpose (sensitive: write), or let the job read the secret where it runs.';
  return {
    kind: 'error',
    finding: { ruleId: 'JOB502', message: `${message}; its value is not written into a file.`, help },
  };
}

function coerce({ name, coercion }: Placeholder, place: Place, value: JsonValue, isSensitive: boolean): Choice {
  if (coercion === 'json') return { kind: 'value', value: stringifyJson(value), isSensitive };
  if (coercion === undefined && place === 'whole') return { kind: 'value', value, isSensitive };
  const text = toEmbeddedText(value);
  return text === undefined
    ? { kind: 'error', finding: toTextless(name, value) }
    : { kind: 'value', value: text, isSensitive };
}

function toTextless(name: string, value: JsonValue): Finding {
  const message = `${JSON.stringify(name)} is ${describeKind(value)}, where only text, a number or a boolean can stand.`;
  if (value === null) {
    return {
      ruleId: 'JOB507',
      message,
      help: 'Make the placeholder the whole value, or give the output a value. `| json` writes the word null.',
    };
  }
  return {
    ruleId: 'JOB503',
    message,
    help: 'Add `| json` to insert its JSON text, name a part of it, or make the placeholder the whole value.',
  };
}
