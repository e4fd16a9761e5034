import { plural } from '../../render/count.ts';
import type { AuditReport } from '../audit-report.ts';

/** One line on the whole report, for example `12 resources, 9 taggable, 6 of them complete; 3 errors; 1 ignored`. */
export function countAudit({ counts, files }: AuditReport): string {
  const { resources, taggable, complete, error, warning, ignored } = counts;
  const found = [
    ...(error === 0 ? [] : [plural(error, 'error')]),
    ...(warning === 0 ? [] : [plural(warning, 'warning')]),
  ];
  return [
    `${plural(resources, 'resource')}${files.length === 1 ? '' : ` in ${files.length} files`}, ${taggable} taggable, ${complete} of them complete`,
    found.length === 0 ? 'no findings' : found.join(', '),
    ...(ignored === 0 ? [] : [`${ignored} ignored`]),
  ].join('; ');
}
