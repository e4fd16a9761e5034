import type { CiHost } from './host.ts';

/** Nowhere in particular: all there is goes to the log. */
export function noHost(): CiHost {
  return {
    name: 'none',
    commit: undefined,
    commentBytes: Number.POSITIVE_INFINITY,
    comments: undefined,
    issues: undefined,
    silence: undefined,
    base: async () => undefined,
    mask: () => '',
    annotate: (kind, message) => `${kind}: ${message}\n`,
    group: (title) => ({ start: `${title}\n`, end: '' }),
    output: async () => '',
    summarize: async () => '',
  };
}
