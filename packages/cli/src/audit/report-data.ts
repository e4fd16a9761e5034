import type { AuditFinding, AuditReport } from './audit-report.ts';
import { docsUrlOf } from './docs-url.ts';

/** The `data` of the envelope of `audit`; its shape is published as `audit-output.schema.json`. */
export function toAuditData({ files, policy, findings, ignored, counts, sums, teams }: AuditReport) {
  return {
    files: files.map(({ file, audit }) => ({
      file,
      kind: audit.kind,
      is_complete: audit.isComplete,
      counts: audit.counts,
      untaggable: audit.untaggable,
    })),
    policy: { file: policy.file ?? null, required: policy.policy.required },
    counts,
    findings: findings.map(toFindingData),
    ignored: ignored.map(({ finding, reason }) => ({ finding: toFindingData(finding), reason })),
    teams,
    sums,
  };
}

export function toFindingData(finding: AuditFinding) {
  const { ruleId, severity, file, range, address, type, module, moduleSource, owner, keys, message, help } = finding;
  return {
    ruleId,
    severity,
    file,
    ...(range !== undefined && { range }),
    address,
    type,
    module,
    module_source: moduleSource ?? null,
    owner: owner ?? null,
    keys,
    message,
    help,
    docsUrl: docsUrlOf(ruleId),
  };
}
