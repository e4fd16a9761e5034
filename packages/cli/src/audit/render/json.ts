import { toEnvelope } from '../../render/envelope.ts';
import type { RenderOptions } from '../../render/render-options.ts';
import { toSafeJson } from '../../render/safe-json.ts';
import type { AuditReport } from '../audit-report.ts';
import { toAuditData, toFindingData } from '../report-data.ts';

/** The envelope of the command line, as `--json` prints it, but without the time it took. */
export function renderJson(report: AuditReport, { exitCode = 0 }: RenderOptions): string {
  return toEnvelope({ command: 'audit', result: { exitCode, data: toAuditData(report) }, durationMs: null });
}

/** One JSON object a line for each finding that counts. */
export function renderNdjson({ findings }: AuditReport): string {
  return findings.map((finding) => `${toSafeJson({ version: 1, ...toFindingData(finding) })}\n`).join('');
}
