import type { Job } from './generated/job.ts';
import { pointerSegments } from './rules/pointer.ts';
import type { StandardSchema } from './standard-schema.ts';
import { checkText } from './validate-job.ts';
import { writeValue } from './value-text.ts';

/**
 * The job for every tool that takes a Standard Schema (forms, routers, queues, other validators). Errors become issues;
 * warnings are not told this way, `validateJob` tells them.
 */
export const jobSchema: StandardSchema<Job> = {
  '~standard': {
    version: 1,
    vendor: 'dativo',
    validate(value) {
      const written = writeValue(value);
      const checked = checkText(written);
      if (checked.ok) return { value: checked.job };
      const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
      const copy: unknown = written.text === '' ? undefined : JSON.parse(written.text);
      return {
        issues: errors.map(({ message, help, pointer }) => ({
          message: help === undefined ? message : `${message}. ${help}`,
          path: pathOf(copy, pointer),
        })),
      };
    },
  },
};

/** The steps of a pointer; that a step is the number of an item, only the value can tell. */
function pathOf(value: unknown, pointer: string): PropertyKey[] {
  let holder = value;
  return pointerSegments(pointer).map((segment) => {
    const isItem = Array.isArray(holder);
    holder = isObject(holder) ? holder[segment] : undefined;
    return isItem ? Number(segment) : segment;
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
