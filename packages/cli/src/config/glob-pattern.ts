/** Pieces of a glob: what they look like and what they match. Names that start with a dot match only a dot. */
const PIECES: readonly (readonly [glob: RegExp, pattern: (piece: string) => string])[] = [
  [/^\*\*\/+/, () => '(?:(?!\\.)[^/]+/)*'],
  [/^\*\*$/, () => '(?:(?!\\.)[^/]+/)*(?!\\.)[^/]+'],
  [/^\*+/, () => '[^/]*'],
  [/^\?/, () => '[^/]'],
  [/^\[[!^][^\]/]+\]/, (piece) => `[^/${piece.slice(2, -1).replace(/[\\^]/g, '\\$&')}]`],
  [/^\[[^\]/]+\]/, (piece) => `[${piece.slice(1, -1).replace(/[\\^]/g, '\\$&')}]`],
];

/**
 * Tells whether a path with forward slashes fits a glob: `*` and `?` within a name, `**` over any folders, `[a-z]`,
 * and alternatives as `{a,b}`. A leading `./` means nothing.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const patterns = alternatives(glob.replace(/^(?:\.\/)+/, '')).map(toPattern);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** `{a,b}/*` → `a/*`, `b/*`; braces without a comma stand for themselves. */
function alternatives(glob: string): string[] {
  const [whole, before = '', inner = '', after = ''] = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(glob) ?? [];
  if (whole === undefined) return [glob];
  return inner.split(',').flatMap((choice) => alternatives(`${before}${choice}${after}`));
}

function toPattern(glob: string): RegExp {
  let source = '';
  let rest = glob;
  while (rest !== '') {
    const isNameStart = source === '' || source.endsWith('/') || source.endsWith(')*');
    const [piece, pattern] = firstPiece(rest);
    const mayBeHidden = /^[.]/.test(piece) || piece.startsWith('**');
    source += isNameStart && !mayBeHidden ? `(?!\\.)${pattern}` : pattern;
    rest = rest.slice(piece.length);
  }
  return new RegExp(`^${source}$`, 's');
}

function firstPiece(rest: string): [piece: string, pattern: string] {
  for (const [glob, pattern] of PIECES) {
    const piece = glob.exec(rest)?.[0];
    if (piece !== undefined) return [piece, pattern(piece)];
  }
  const piece = /^(?:\\.|.)/s.exec(rest)?.[0] ?? rest;
  return [piece, piece.slice(-1).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')];
}
