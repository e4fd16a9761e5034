import type { Logger } from './log.ts';

/** One file on its way into the table `staged`. */
export interface StagedFile {
  readonly id: number;
  readonly path: string;
}

/** Says once per file which of its columns the asset does not know. */
export function warnOfIgnoredColumns(names: readonly string[], file: StagedFile, logger: Logger): void {
  if (names.length === 0) return;
  logger.write({
    level: 'WARNING',
    module: 'source',
    event: 'columns_ignored',
    message: `${file.path} has columns that the asset does not declare; they are left out: ${names.join(', ')}`,
    fields: { file: file.path, columns: names },
  });
}
