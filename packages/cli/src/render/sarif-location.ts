import type { Range } from '@dativo/schema';
import { toRepositoryPath, toSpan } from './place.ts';

/** A place of SARIF; without a range the whole file. */
export function toPhysicalLocation(file: string, range: Range | undefined) {
  return { artifactLocation: toArtifactLocation(file), ...(range === undefined ? {} : { region: toRegion(range) }) };
}

/** Relative to the root of the repository, or to where dativo was started, so that the report does not depend on the machine. */
export function toArtifactLocation(file: string) {
  const path = toRepositoryPath(file);
  const [, drive = ''] = /^([A-Za-z]:)\//.exec(path) ?? [];
  if (drive !== '') return { uri: `file:///${drive}${percentEncode(path.slice(drive.length))}` };
  if (path.startsWith('/')) return { uri: `file://${percentEncode(path)}` };
  return { uri: percentEncode(path), uriBaseId: '%SRCROOT%' };
}

/** Everything but letters, digits and `-_.~!*'()/`; a name that is no text cannot be named in a URI. */
function percentEncode(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

export function toRegion(range: Range) {
  const { start, end } = range;
  return {
    ...toSpan(range),
    charOffset: start.offset,
    charLength: end.offset - start.offset,
    byteOffset: start.byteOffset,
    byteLength: end.byteOffset - start.byteOffset,
  };
}
