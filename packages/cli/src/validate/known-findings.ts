import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Diagnostic, ruleCatalog } from '@dativo/schema';
import type { CommandContext } from '../command.ts';
import type { Settings } from '../config/settings.ts';
import { plural } from '../render/count.ts';
import {
  baselineName,
  type Compared,
  compareWithBaseline,
  type NamedFinding,
  renderBaseline,
  toBaseline,
} from './baseline.ts';
import type { CheckedJob } from './check-jobs.ts';
import { displayName } from './display-name.ts';
import { readBaseline } from './read-baseline.ts';

/** Takes out the findings that the baseline of the project knows; with `--write-baseline`, writes it first. */
export async function takeOutKnown(
  { io, args, report }: CommandContext,
  settings: Settings,
  { jobs, wanted }: { readonly jobs: readonly CheckedJob[]; readonly wanted: readonly CheckedJob[] },
  diagnostics: readonly Diagnostic[],
): Promise<Compared> {
  const written = args.text('write-baseline');
  const path = written === undefined ? settings.baseline : resolve(io.cwd, written);
  if (path === undefined) return { fresh: diagnostics, known: [], stale: 0 };
  const name = displayName(io.cwd, path);
  const paths = pathsOf(jobs);
  const findings = diagnostics.map((diagnostic): NamedFinding => {
    const file = paths.get(diagnostic.file);
    return { diagnostic, name: file === undefined ? undefined : baselineName(path, file) };
  });
  const checkedNames = new Set([...pathsOf(wanted).values()].map((file) => baselineName(path, file)));
  if (written === undefined) return compareWithBaseline(await readBaseline(path, name), findings, checkedNames);
  const old = existsSync(path) ? (await readBaseline(path, name)).findings : [];
  const kept = old.filter(({ file }) => !checkedNames.has(file) && existsSync(join(dirname(path), file)));
  const baseline = toBaseline(findings, kept);
  const { writeFileAtomic } = await import('@dativo/resolver');
  await writeFileAtomic(path, renderBaseline(baseline));
  const compared = compareWithBaseline(baseline, findings, checkedNames);
  report.say(describeWritten(name, compared));
  return compared;
}

/** Where the job files are that findings speak of. Faults of the settings are mended, not lived with. */
function pathsOf(jobs: readonly CheckedJob[]): Map<string, string> {
  return new Map(jobs.flatMap(({ source: { file, path } }) => (path === undefined ? [] : [[file, path]])));
}

function describeWritten(name: string, { fresh, known }: Compared): string {
  const left = fresh.filter(({ ruleId }) => ruleCatalog[ruleId].isContract === true).length;
  const others = left === 0 ? '' : `; left out, since later stages rely on the rule: ${plural(left, 'finding')}`;
  return `Wrote ${name}: ${plural(known.length, 'finding')}${others}`;
}
