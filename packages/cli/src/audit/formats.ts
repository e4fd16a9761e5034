import type { FormatName } from '../validate/format-names.ts';

/** Those of the formats that an audit has. */
export const AUDIT_FORMATS = [
  'text',
  'json',
  'ndjson',
  'junit',
  'sarif',
  'github',
  'markdown',
] as const satisfies readonly FormatName[];

export type AuditFormat = (typeof AUDIT_FORMATS)[number];
