import type { Diagnostic } from '@dativo/schema';
import { toPlace } from './place.ts';

/** Message, help and related places, each on a line, for hosts that show one text a finding. Not escaped in any way. */
export function toBody({ message, help, related = [] }: Diagnostic): string {
  return [
    message,
    ...(help === undefined ? [] : [help]),
    ...related.map((location) => `${toPlace(location.file, location.range)}: ${location.message}`),
  ].join('\n');
}
