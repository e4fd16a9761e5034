import { type Diagnostic, inspectJob, settleFindings } from '@dativo/schema';
import type { LoadedJob } from './job-source.ts';

/** What counts, in this project and for this job, of findings that a stage after the check of the job made. */
export function weighFindings(
  { file, text, project }: LoadedJob,
  findings: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (findings.length === 0) return findings;
  const inspected = inspectJob(text, { ...project, file });
  // Whether an ignore is still needed was judged when the job was checked.
  return settleFindings({ ...inspected, findings }, { ...project, isChecked: () => false }).diagnostics;
}
