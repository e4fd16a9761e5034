import {
  type Diagnostic,
  decodeJobFile,
  type InspectedJob,
  inspectJob,
  nodeAt,
  type Position,
  type Range,
  ruleCatalog,
  settleFindings,
} from '@dativo/schema';

export interface Inspected {
  readonly milliseconds: number;
  /** What no finding may look like, in words. */
  readonly faults: readonly string[];
  readonly findings: number;
}

/** Reads, inspects and settles one input, as the command line does, and checks every finding. Throws what they throw. */
export function inspectBytes(bytes: Uint8Array): Inspected {
  const started = performance.now();
  const decoded = decodeJobFile(bytes, { file: 'job.yaml' });
  const job = decoded.ok ? inspectJob(decoded.text, { file: 'job.yaml' }) : undefined;
  const settled = job === undefined ? undefined : settleFindings(job);
  const milliseconds = performance.now() - started;
  const findings = decoded.ok
    ? [...(settled?.diagnostics ?? []), ...(settled?.ignored ?? []).map(({ diagnostic }) => diagnostic)]
    : decoded.diagnostics;
  const text = decoded.ok ? decoded.text : undefined;
  // Thousands of findings are made by the same few lines of code.
  const faults = findings.slice(0, 200).flatMap((finding) => faultsOf(finding, { text, size: bytes.length, job }));
  return { milliseconds, faults, findings: findings.length };
}

interface Input {
  /** Missing where the bytes are no text. */
  readonly text: string | undefined;
  readonly size: number;
  readonly job: InspectedJob | undefined;
}

function faultsOf(finding: Diagnostic, input: Input): string[] {
  const { ruleId, docsUrl, fingerprint, message, help, pointer, related = [], fix, range } = finding;
  const ranges = [range, ...related.map((one) => one.range), ...(fix?.edits ?? []).map((edit) => edit.range)];
  const checks: [isFine: boolean, what: string][] = [
    [Object.hasOwn(ruleCatalog, ruleId), 'no rule'],
    [docsUrl.endsWith(`/docs/rules/${ruleId}.md`), `docsUrl ${docsUrl}`],
    [/^[0-9a-f]{16}$/.test(fingerprint), `fingerprint ${fingerprint}`],
    [message !== '' && message.length < 2000, `message of ${message.length} characters`],
    [help === undefined || (help !== '' && help.length < 3000), `help of ${help?.length} characters`],
    [range !== undefined || input.text === undefined, 'no range'],
    [leadsSomewhere(pointer, input.job), `pointer ${pointer}`],
    ...ranges.map((one): [boolean, string] => [
      one === undefined || isWithin(one, input),
      `range ${JSON.stringify(one)}`,
    ]),
  ];
  return checks.filter(([isFine]) => !isFine).map(([, what]) => `${ruleId}: ${what}`);
}

/** To a value, or to one that is missing from a map or list that is there. */
function leadsSomewhere(pointer: string, job: InspectedJob | undefined): boolean {
  if (pointer === '') return true;
  if (!pointer.startsWith('/')) return false;
  const document = job?.view?.document;
  if (document === undefined) return true;
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  return (nodeAt(document, pointer) ?? nodeAt(document, parent)) !== undefined;
}

function isWithin({ start, end }: Range, input: Input): boolean {
  const isOrdered = start.offset <= end.offset && start.byteOffset <= end.byteOffset;
  const isOrderedByLine = start.line < end.line || (start.line === end.line && start.column <= end.column);
  return isOrdered && isOrderedByLine && [start, end].every((position) => isPosition(position, input));
}

function isPosition({ line, column, offset, byteOffset }: Position, { text, size }: Input): boolean {
  const isCounted = line >= 1 && column >= 1 && offset >= 0 && byteOffset >= offset && byteOffset <= size;
  if (!isCounted || text === undefined || text.length > 5000) return isCounted;
  // The bytes before a place and those behind it are all there are; half a pair of surrogates has three of its own.
  const rest = Buffer.byteLength(text.slice(0, offset));
  return offset <= text.length && rest === byteOffset;
}
