import type { Range } from '@dativo/schema';
import type { TagAudit, TagFinding, TagSum, TeamCoverage } from '@dativo/terraform/audit';
import { addSums, addTeams } from './add-up.ts';
import type { Policy } from './load-policy.ts';

export interface AuditedFile {
  /** As it was named, or `standard input`. */
  readonly file: string;
  readonly audit: TagAudit;
}

/** A finding with the file that it is about: the plan or state, or the policy. */
export interface AuditFinding extends TagFinding {
  readonly file: string;
  /** Of a finding in the policy. */
  readonly range?: Range;
}

/** All that was found in some plans and states, for every format. Neither time nor machine is in it. */
export interface AuditReport {
  readonly files: readonly AuditedFile[];
  readonly policy: Pick<Policy, 'file' | 'policy'>;
  readonly findings: readonly AuditFinding[];
  readonly ignored: readonly { readonly finding: AuditFinding; readonly reason: string }[];
  readonly counts: Readonly<Record<'error' | 'warning' | 'ignored', number>> & TagAudit['counts'];
  readonly sums: readonly TagSum[];
  readonly teams: readonly TeamCoverage[];
  readonly toolVersion: string;
}

/** Puts the audits of some files together. An ignore is of no use where it is of none in any of them. */
export function toReport(files: readonly AuditedFile[], policy: Policy, toolVersion: string): AuditReport {
  const findings = [...files.flatMap(findingsOf), ...staleIgnores(files, policy)];
  const ignored = files.flatMap(({ file, audit }) =>
    audit.ignored.map(({ finding, reason }) => ({ finding: { ...finding, file }, reason })),
  );
  return {
    files,
    policy,
    findings,
    ignored,
    counts: {
      ...addCounts(files),
      error: findings.filter(({ severity }) => severity === 'error').length,
      warning: findings.filter(({ severity }) => severity === 'warning').length,
      ignored: ignored.length,
    },
    sums: addSums(files.map(({ audit }) => audit.sums)),
    teams: addTeams(files.map(({ audit }) => audit.teams)),
    toolVersion,
  };
}

function findingsOf({ file, audit }: AuditedFile): AuditFinding[] {
  return audit.findings.filter(({ ignore }) => ignore === undefined).map((finding) => ({ ...finding, file }));
}

function staleIgnores(files: readonly AuditedFile[], { file = '', rangeOf }: Policy): AuditFinding[] {
  const [first, ...others] = files.map(({ audit }) => audit.findings.filter(({ ignore }) => ignore !== undefined));
  return (first ?? [])
    .filter(({ ignore }) => others.every((findings) => findings.some((each) => each.ignore === ignore)))
    .map((finding) => {
      const range = rangeOf(`/ignore/${finding.ignore}`);
      return { ...finding, file, ...(range !== undefined && { range }) };
    });
}

function addCounts(files: readonly AuditedFile[]): TagAudit['counts'] {
  const sum = (name: keyof TagAudit['counts']): number =>
    files.reduce((total, { audit }) => total + audit.counts[name], 0);
  return {
    resources: sum('resources'),
    taggable: sum('taggable'),
    complete: sum('complete'),
    untaggable: sum('untaggable'),
  };
}
