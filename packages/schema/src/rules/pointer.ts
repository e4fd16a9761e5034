import { remembered } from '../remembered.ts';

/** The keys of an RFC 6901 pointer, unescaped. */
export const pointerSegments = remembered(split);

function split(pointer: string): readonly string[] {
  const segments = pointer.split('/').slice(1);
  return pointer.includes('~') ? segments.map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~')) : segments;
}

/** The last name of a pointer as people write it: `provider`, `files[0]`. */
export function leafName(pointer: string): string {
  const segments = pointerSegments(pointer);
  const last = segments.findLastIndex((segment) => !/^\d+$/.test(segment));
  return (
    (segments[last] ?? '') +
    segments
      .slice(last + 1)
      .map((index) => `[${index}]`)
      .join('')
  );
}

/** The whole pointer as people write it: `source.files[0].path`. */
export function dottedPath(pointer: string): string {
  return pointerSegments(pointer)
    .map((segment) => (/^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`))
    .join('')
    .replace(/^\./, '');
}
