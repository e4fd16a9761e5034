import type { Row } from '../row.ts';
import type { Workshop } from '../workshop.ts';
import { auditRows } from './audit.ts';
import { fleetCommandRows } from './fleet-commands.ts';
import { libraryRows } from './library.ts';
import { oneFileRows } from './one-file.ts';
import { originalRows } from './original.ts';
import { otherToolRows } from './other-tools.ts';
import { packageSizeRows } from './package-size.ts';
import { readingRows } from './reading.ts';
import { scaleRows } from './scale.ts';

/** Every line of the table, in its order. */
export function allRows(workshop: Workshop): readonly Row[] {
  return [
    oneFileRows,
    readingRows,
    scaleRows,
    fleetCommandRows,
    auditRows,
    otherToolRows,
    originalRows,
    libraryRows,
    packageSizeRows,
  ].flatMap((rows) => rows(workshop));
}
