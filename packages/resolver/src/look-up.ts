import { type JsonValue, nearest, type Outputs, type Placeholder, type StateResource } from '@dativo/schema';
import { adviseOutput } from './advise-output.ts';
import { type Finding, listNames } from './finding.ts';
import { explainFleet, findOwnOutput, type OwnOutput, twoMeanings } from './fleet-outputs.ts';
import { isSameJson } from './is-same-json.ts';
import { KnownNames } from './known-names.ts';
import type { ResolveOptions } from './options.ts';
import type { Sources } from './sources.ts';
import { isJsonList, isJsonMap } from './yaml-text.ts';

/** What a placeholder stands for: a value, or why there is none. `missing` is the only reason that a default answers. */
export type LookUp =
  | { readonly kind: 'value'; readonly value: JsonValue; readonly isSensitive: boolean }
  | { readonly kind: 'missing'; readonly finding: Finding }
  | { readonly kind: 'failed'; readonly finding: Finding };

/** What is known beside the placeholder and the outputs. */
interface Surroundings {
  readonly jobName: string | undefined;
  readonly resources: ResolveOptions['resources'];
}

/**
 * Finds the output a placeholder names and follows its path. Where the outputs hold a fleet, a name that the root module does not
 * have is an output of the job itself.
 */
export function lookUp(placeholder: Placeholder, sources: Sources, { jobName, resources }: Surroundings): LookUp {
  const alias = placeholder.source ?? '';
  const outputs = sources.get(alias);
  if (outputs === undefined) return { kind: 'failed', finding: toUnknownSource(placeholder, sources) };
  const { name } = placeholder;
  const shared = outputs.get(name);
  const own = findOwnOutput(outputs, jobName, name);
  const ofRoot = shared && followPath(placeholder, { ...shared, walked: name });
  const found = own === undefined ? ofRoot : chooseMeaning(placeholder, ofRoot, own);
  if (found === undefined) {
    const finding =
      explainFleet(outputs, jobName, name) ?? toMissingOutput(placeholder, outputs, resources?.get(alias));
    return orDefault(placeholder, finding);
  }
  return found.kind === 'missing' ? orDefault(placeholder, found.finding) : found;
}

/** Of what the root module and the fleet say the one that leads to a value. */
function chooseMeaning(placeholder: Placeholder, ofRoot: LookUp | undefined, own: OwnOutput): LookUp {
  const ofJob = followPath(placeholder, own);
  if (ofRoot === undefined) return ofJob;
  if (ofJob.kind !== 'value') return ofRoot;
  if (ofRoot.kind !== 'value') return ofJob;
  if (!isSameJson(ofRoot.value, ofJob.value)) return { kind: 'failed', finding: twoMeanings(placeholder, own) };
  return { ...ofJob, isSensitive: ofRoot.isSensitive || ofJob.isSensitive };
}

function orDefault({ default: value }: Placeholder, finding: Finding): LookUp {
  return value === undefined ? { kind: 'missing', finding } : { kind: 'value', value, isSensitive: false };
}

/** `walked`: how a message names where the path starts. */
function followPath({ path }: Placeholder, { value: from, isSensitive, walked: start }: OwnOutput): LookUp {
  let value = from;
  let walked = start;
  for (const step of path) {
    const next = stepInto(value, step);
    if (next === undefined) {
      const kind = value === null || fits(value, step) ? 'missing' : 'failed';
      return { kind, finding: toMissingPath({ walked, value, step, isSensitive }) };
    }
    value = next;
    walked += typeof step === 'number' ? `[${step}]` : `.${step}`;
  }
  return { kind: 'value', value, isSensitive };
}

function stepInto(value: JsonValue, step: string | number): JsonValue | undefined {
  if (typeof step === 'number') return isJsonList(value) ? value[step] : undefined;
  return isJsonMap(value) ? value.get(step) : undefined;
}

function fits(value: JsonValue, step: string | number): boolean {
  return typeof step === 'number' ? isJsonList(value) : isJsonMap(value);
}

function toUnknownSource({ source }: Placeholder, sources: Sources): Finding {
  const named = [...sources.keys()].filter((alias) => alias !== '');
  if (source === undefined) {
    const help = `Name one of the sources: ${named.map((alias) => `{{terraform_outputs:${alias}.…}}`).join(', ')}.`;
    return { ruleId: 'JOB506', message: 'The placeholder names no source, and there is no default source.', help };
  }
  const near = nearest(source, named);
  const known = named.length === 0 ? 'No named source is given.' : `The sources are ${listNames(named)}.`;
  return {
    ruleId: 'JOB506',
    message: `There is no source ${JSON.stringify(source)} of Terraform outputs.`,
    help: `${near === undefined ? '' : `Did you mean ${JSON.stringify(near)}? `}${known}`,
  };
}

function toMissingOutput(
  { name, source }: Placeholder,
  outputs: Outputs,
  resources: readonly StateResource[] | undefined,
): Finding {
  const names = KnownNames.of(outputs);
  const where = source === undefined ? 'the Terraform outputs' : `the Terraform outputs of ${JSON.stringify(source)}`;
  const known =
    outputs.size === 0
      ? `There are no outputs at all: has terraform apply run, and does the root module pass on the module's outputs?`
      : `The outputs are ${names.listed}. Terraform leaves out an output whose value is null.`;
  return {
    ruleId: 'JOB501',
    message: `${JSON.stringify(name)} is not among ${where}.`,
    help: [`${names.suggest(name)}${known}`, adviseOutput(name, resources)].filter((part) => part !== '').join(' '),
  };
}

interface MissingPath {
  readonly walked: string;
  readonly value: JsonValue;
  readonly step: string | number;
  readonly isSensitive: boolean;
}

function toMissingPath({ walked, value, step, isSensitive }: MissingPath): Finding {
  const wanted = typeof step === 'number' ? `no item [${step}]` : `no key ${JSON.stringify(step)}`;
  const message = `The output ${walked} is ${describeKind(value)} and has ${wanted}.`;
  return {
    ruleId: 'JOB504',
    message,
    help: isSensitive ? 'Compare the path with the output in Terraform.' : toPathHelp(value, step),
  };
}

function toPathHelp(value: JsonValue, step: string | number): string {
  if (isJsonList(value)) {
    const range = value.length === 0 ? 'The list is empty.' : `Items count from [0] to [${value.length - 1}].`;
    return typeof step === 'number' ? range : `Name an item by its number. ${range}`;
  }
  if (!isJsonMap(value)) return 'Leave out the rest of the path, or make the output a map or a list.';
  if (value.size === 0) return 'The map is empty.';
  const keys = KnownNames.of(value);
  return `${typeof step === 'string' ? keys.suggest(step) : ''}The keys are ${keys.listed}.`;
}

/** The kind of a value in words, with the article; never the value. */
export function describeKind(value: JsonValue): string {
  if (value === null) return 'null';
  if (isJsonList(value)) return 'a list';
  if (isJsonMap(value)) return 'a map';
  if (typeof value === 'string') return 'a string';
  return typeof value === 'boolean' ? 'a boolean' : 'a number';
}
