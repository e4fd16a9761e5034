import { relative, sep } from 'node:path';
import {
  createDiagnostic,
  type Diagnostic,
  type Ignore,
  type IgnoredDiagnostic,
  type RuleId,
  ruleCatalog,
} from '@dativo/schema';
import { globMatcher } from '../config/glob-pattern.ts';
import type { ProjectIgnore, Settings } from '../config/settings.ts';
import type { CheckedJob } from './check-jobs.ts';
import { knownFiles } from './expand-name.ts';

export interface FinishedRun {
  readonly jobs: readonly CheckedJob[];
  readonly ignored: readonly IgnoredDiagnostic[];
  readonly isChecked: (ruleId: RuleId) => boolean;
  /** True where the run was about all job files of the project, and not about some that were named. */
  readonly isProject: boolean;
}

/** The ignores of the settings file, by the files they are for. */
export interface ProjectIgnores {
  forFile(path: string | undefined): readonly Ignore[];
  /** One finding for each rule that an ignore names and that nothing was ignored for. */
  unused(run: FinishedRun): Promise<readonly Diagnostic[]>;
}

export function createProjectIgnores(settings: Settings): ProjectIgnores {
  const { ignores, folder, rules, source } = settings;
  const rows = ignores.map((entry) => ({ entry, matchers: entry.files.map(globMatcher) }));
  const covers = ({ matchers }: (typeof rows)[number], path: string): boolean => {
    const name = relative(folder, path).replaceAll(sep, '/');
    return matchers.some((matches) => matches(name));
  };
  const weight = rules.JOB901 ?? ruleCatalog.JOB901.severity;
  return {
    forFile: (path) =>
      path === undefined ? [] : rows.filter((row) => covers(row, path)).map(({ entry }) => entry.ignore),
    async unused({ jobs, ignored, isChecked, isProject }) {
      const used = (ignore: Ignore, ruleId: RuleId) =>
        ignored.some((one) => one.ignore === ignore && one.diagnostic.ruleId === ruleId);
      const isOn = (ruleId: RuleId) => (rules[ruleId] ?? (ruleCatalog[ruleId].isOptIn ? 'off' : 'on')) !== 'off';
      const isMeant = (row: (typeof rows)[number]) =>
        isProject || jobs.some(({ source: { path } }) => path !== undefined && covers(row, path));
      const idle = rows
        .filter(isMeant)
        .flatMap((row) =>
          row.entry.ignore.rules
            .filter((ruleId) => isChecked(ruleId) && isOn(ruleId) && !used(row.entry.ignore, ruleId))
            .map((ruleId) => ({ row, ruleId })),
        );
      if (idle.length === 0 || weight === 'off' || source === undefined) return [];
      const checked = new Set(jobs.map((job) => job.source.path));
      const unchecked = (await knownFiles(settings)).filter((path) => !checked.has(path));
      return idle
        .filter(({ row }) => !unchecked.some((path) => covers(row, path)))
        .map(({ row, ruleId }) => unusedIgnore(source.file, row.entry, ruleId, weight));
    },
  };
}

function unusedIgnore(
  file: string,
  entry: ProjectIgnore,
  ruleId: RuleId,
  severity: Diagnostic['severity'],
): Diagnostic {
  return createDiagnostic({
    ruleId: 'JOB901',
    severity,
    file,
    range: entry.range,
    pointer: `${entry.pointer}/rules`,
    subject: ruleId,
    message: `there is nothing to ignore for ${ruleId} in ${entry.files.join(', ')}`,
    help: entry.ignore.rules.length > 1 ? `Take ${ruleId} out of \`rules\`.` : 'Take this entry out of `ignores`.',
  });
}
