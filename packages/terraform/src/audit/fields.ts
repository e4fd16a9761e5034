import { isRecord } from '../is-record.ts';
import { type Fields, NO_FIELDS } from './resource.ts';

/** The maps of a list; none where it is no list. */
export function records(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

export function fieldsAt(fields: Fields, name: string): Fields {
  const found = fields[name];
  return isRecord(found) ? found : NO_FIELDS;
}

export function textAt(fields: Fields, name: string): string {
  const found = fields[name];
  return typeof found === 'string' ? found : '';
}
