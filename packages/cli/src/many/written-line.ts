import { plural } from '../render/count.ts';

interface WrittenFiles {
  /** Files that were not right already. */
  readonly written: number;
  readonly total: number;
  /** That were filled in, in all files. */
  readonly placeholders: number;
}

/** What a call that resolved many jobs says at its end. */
export function writtenLine({ written, total, placeholders }: WrittenFiles): string {
  const same = written === total ? '' : `, ${total - written} up to date`;
  return `Wrote ${plural(written, 'file')}${same}: ${plural(placeholders, 'placeholder')} filled in`;
}
