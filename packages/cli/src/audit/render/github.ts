import { type Annotation, placeProperties, renderAnnotations } from '../../render/github.ts';
import { toInertText } from '../../render/inert-line.ts';
import { toRepositoryPath } from '../../render/place.ts';
import { visible } from '../../render/visible.ts';
import type { AuditFinding, AuditReport } from '../audit-report.ts';

/** Annotations of GitHub Actions, errors first. A plan has no line that a reader could look at; a policy has. */
export function renderGithub({ findings }: AuditReport): string {
  const all = findings.map(toAnnotation);
  const ofSeverity = (wanted: Annotation['severity']) => all.filter(({ severity }) => severity === wanted);
  return renderAnnotations([...ofSeverity('error'), ...ofSeverity('warning')], 'dativo audit');
}

function toAnnotation({ ruleId, severity, file, range, message, help, owner }: AuditFinding): Annotation {
  const place =
    range === undefined ? [] : [['file', visible(toRepositoryPath(file))] as const, ...placeProperties(range)];
  const team = owner === undefined ? '' : `\nteam: ${owner.team}`;
  return {
    severity,
    properties: [...place, ['title', ruleId]],
    text: visible(`${message}\n${help}${team}`, '\n'),
    line: toInertText(`${severity} ${ruleId} ${visible(message)}`),
  };
}
