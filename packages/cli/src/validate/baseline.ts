import { dirname, relative, sep } from 'node:path';
import { type Diagnostic, ruleCatalog } from '@dativo/schema';

/** Findings that a project knew when it started to check; only new ones count. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineEntry {
  /** From the folder of the baseline file, with forward slashes. */
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** A finding with the name of its file as the baseline writes it; `undefined` for what no baseline can hold. */
export interface NamedFinding {
  readonly diagnostic: Diagnostic;
  readonly name: string | undefined;
}

export interface Compared {
  readonly fresh: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  /** How many findings of the checked files are in the baseline and gone. */
  readonly stale: number;
}

/** Takes out what the baseline knows; of more findings than it knows the first ones by place. */
export function compareWithBaseline(
  baseline: Baseline,
  findings: readonly NamedFinding[],
  checkedNames: ReadonlySet<string>,
): Compared {
  const left = new Map(baseline.findings.map((entry) => [keyOf(entry), entry.count]));
  const fresh: Diagnostic[] = [];
  const known: Diagnostic[] = [];
  for (const finding of findings) {
    const key = findingKey(finding);
    const count = key === undefined ? 0 : (left.get(key) ?? 0);
    if (key !== undefined && count > 0) left.set(key, count - 1);
    (count > 0 ? known : fresh).push(finding.diagnostic);
  }
  const stale = baseline.findings
    .filter(({ file }) => checkedNames.has(file))
    .reduce((sum, entry) => sum + (left.get(keyOf(entry)) ?? 0), 0);
  return { fresh, known, stale };
}

/**
 * The baseline of these findings. Entries of files that were not checked are kept; whoever calls leaves out those of
 * files that are gone.
 */
export function toBaseline(findings: readonly NamedFinding[], kept: readonly BaselineEntry[]): Baseline {
  const entries = new Map<string, BaselineEntry>(kept.map((entry) => [keyOf(entry), entry]));
  for (const finding of findings) {
    const key = findingKey(finding);
    if (key === undefined) continue;
    const { ruleId: rule, fingerprint } = finding.diagnostic;
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { file: finding.name ?? '', rule, fingerprint, count });
  }
  return { version: 1, findings: [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry) };
}

/** One line for each finding, so that a review shows what came and went. */
export function renderBaseline({ findings }: Baseline): string {
  const lines = findings.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** How a baseline in this folder names a file. */
export function baselineName(baselinePath: string, path: string): string {
  return relative(dirname(baselinePath), path).replaceAll(sep, '/');
}

function keyOf({ file, rule, fingerprint }: BaselineEntry): string {
  return [file, rule, fingerprint].join('\0');
}

/** What later stages rely on cannot be lived with, so no baseline takes it. */
function findingKey({ diagnostic: { ruleId, fingerprint }, name }: NamedFinding): string | undefined {
  if (name === undefined || ruleCatalog[ruleId].isContract === true) return undefined;
  return keyOf({ file: name, rule: ruleId, fingerprint, count: 1 });
}
