import type { z } from 'zod';

/** Gives a schema the title, the sentence and the examples that editors show; they reach the JSON Schema. */
export function described<Schema extends z.ZodType>(
  schema: Schema,
  title: string,
  description: string,
  examples: readonly unknown[] = [],
): Schema {
  return schema.meta({ title, description, ...(examples.length > 0 ? { examples: [...examples] } : {}) });
}

/**
 * Marks an object whose keys are all known: others are let through, since old and foreign job files carry them,
 * but are reported as a warning. The mark is read by the generator and does not reach the JSON Schema.
 */
export const WARNS_ON_UNKNOWN_KEYS = { unknownKeys: 'warn' } as const;
