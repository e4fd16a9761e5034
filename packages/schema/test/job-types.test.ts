import type { Job } from '@dativo/schema';
import { jobSchema } from '@dativo/schema/zod';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';

test('the generated type of a job is the input type of the zod schema', () => {
  expectTypeOf<Job>().toEqualTypeOf<z.input<typeof jobSchema>>();
  expect(jobSchema.safeParse({}).success).toBe(false);
});
