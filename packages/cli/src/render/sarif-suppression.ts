import type { IgnoreComment, IgnoredDiagnostic } from '@dativo/schema';
import { toPhysicalLocation } from './sarif-location.ts';

/** Who decided to live with a finding: a comment in the job file, with its place, or the settings of the project. */
export function toSuppression({ diagnostic, ignore }: IgnoredDiagnostic) {
  const justification = ignore.reason === undefined ? {} : { justification: ignore.reason };
  if (!isComment(ignore)) return { kind: 'external', status: 'accepted', ...justification };
  const location = { physicalLocation: toPhysicalLocation(diagnostic.file, ignore.range) };
  return { kind: 'inSource', status: 'accepted', location, ...justification };
}

function isComment(ignore: IgnoredDiagnostic['ignore']): ignore is IgnoreComment {
  return 'range' in ignore;
}
