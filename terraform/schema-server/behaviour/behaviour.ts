import { createHash } from 'node:crypto';
import type { Fault } from '../diagnostic.ts';
import type { ObjectValue, Value } from '../message-pack.ts';

export interface Values {
  readonly [name: string]: Value;
}

/** What one provider does beyond its schema. The settings are those of one provider block: an alias has its own. */
export interface Behaviour {
  /** The environment variables that a real provider reads where its configuration says nothing; the first that is set counts. */
  readonly environment: { readonly [setting: string]: readonly string[] };
  /** What a real provider refuses about its own configuration. */
  configurationFaults(settings: ObjectValue): Fault[];
  /** Rules beyond the schema that the real provider checks in a resource's configuration. */
  resourceFaults(type: string, config: ObjectValue): Fault[];
  /** Computed values and defaults that are known while planning. */
  plan(type: string, proposed: ObjectValue, settings: ObjectValue): Values;
  /** Top-level computed values of a resource that has just been made. */
  apply(type: string, planned: ObjectValue, settings: ObjectValue): Values;
  /** Computed values of a data source. */
  read(type: string, config: ObjectValue, settings: ObjectValue): Values;
}

/** Hex digits that are the same for the same content, so that a second run makes the same ids. */
export function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

export function uuid(content: string): string {
  const hex = digest(content);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function text(values: ObjectValue, name: string, otherwise = ''): string {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
