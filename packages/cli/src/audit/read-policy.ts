import { type Diagnostic, pointerStep, type Range } from '@dativo/schema';
import { DEFAULT_POLICY, type TagIgnore, type TagPolicy, type TagRuleId } from '@dativo/terraform/audit';
import { readShaped, settingsFault } from '../config/read-shaped.ts';
import { POLICY_SHAPE } from './policy-shape.ts';

/** The content of a policy file, as it is written there. */
interface PolicyValues {
  readonly required?: readonly string[];
  readonly allowed?: Readonly<Record<string, readonly string[]>>;
  readonly patterns?: Readonly<Record<string, string>>;
  readonly owners?: Readonly<Record<string, string>>;
  readonly ignore?: readonly (Omit<TagIgnore, 'rule'> & { readonly rule?: TagRuleId })[];
}

type RangeOf = (pointer: string) => Range | undefined;

export type PolicyReading =
  | { readonly ok: true; readonly policy: TagPolicy; readonly rangeOf: RangeOf }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a policy file: the policy, or everything that is wrong with it, as JOB910. */
export function readPolicy(text: string, file: string): PolicyReading {
  const reading = readShaped(text, file, { what: 'policy', shape: POLICY_SHAPE });
  if (!reading.ok) return reading;
  // The shape has just been proven.
  const values = reading.value as PolicyValues;
  const diagnostics = [...patternFaults(values), ...ignoreFaults(values)].map(({ pointer, message, help }) =>
    settingsFault(file, reading.rangeOf(pointer), pointer, message, help),
  );
  return diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, policy: toPolicy(values), rangeOf: reading.rangeOf };
}

interface Fault {
  readonly pointer: string;
  readonly message: string;
  readonly help: string;
}

function patternFaults({ patterns = {} }: PolicyValues): Fault[] {
  return Object.entries(patterns).flatMap(([name, source]) => {
    const reason = faultOfPattern(source);
    if (reason === undefined) return [];
    const help = 'Write a regular expression of JavaScript; the whole value has to fit it, so ^ and $ are not needed.';
    return [
      { pointer: `/patterns${pointerStep(name)}`, message: `the pattern of ${name} cannot be read: ${reason}`, help },
    ];
  });
}

function faultOfPattern(source: string): string | undefined {
  try {
    toPattern(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return error.message.replace(/^Invalid regular expression: /, '');
  }
}

function toPattern(source: string): RegExp {
  return new RegExp(source, 'u');
}

function ignoreFaults({ ignore = [] }: PolicyValues): Fault[] {
  return ignore.flatMap(({ address, type, rule, until }, index) => {
    const faults: Fault[] = [];
    const pointer = `/ignore/${index}`;
    if (address === undefined && type === undefined && rule === undefined) {
      const help = 'Name an address, a type or a rule.';
      faults.push({ pointer, message: `ignore[${index}] does not say what is ignored`, help });
    }
    if (until !== undefined && !isDay(until)) {
      const help = 'Write a day of the calendar, such as 2027-01-31.';
      faults.push({ pointer: `${pointer}/until`, message: `${until} is no day of the calendar`, help });
    }
    return faults;
  });
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function toPolicy({ required, allowed = {}, patterns = {}, owners = {}, ignore = [] }: PolicyValues): TagPolicy {
  const names = new Set([...Object.keys(allowed), ...Object.keys(patterns)]);
  return {
    required: required ?? DEFAULT_POLICY.required,
    allowed: Object.fromEntries(
      [...names].map((name) => {
        const [values, pattern] = [allowed[name], patterns[name]];
        return [
          name,
          { ...(values !== undefined && { values }), ...(pattern !== undefined && { pattern: toPattern(pattern) }) },
        ];
      }),
    ),
    owners: Object.entries(owners).map(([module, team]) => ({ module, team })),
    ignore,
  };
}
