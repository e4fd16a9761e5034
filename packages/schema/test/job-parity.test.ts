import { jobSchema } from '@dativo/schema/zod';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validate } from '../src/generated/validate-job.ts';
import { validJob } from './arbitrary/job.ts';
import { mutated, mutation } from './arbitrary/mutation.ts';

/** Places where the two may disagree, by name. There are none; a new one needs a reason here. */
const ALLOWED_DIFFERENCES: readonly string[] = [];

const RUNS = Number(process.env['PARITY_RUNS'] ?? 50_000);

describe('zod and the compiled JSON Schema', () => {
  test('accept every job that follows the description', () => {
    fc.assert(
      fc.property(validJob, (job) => {
        expect(jobSchema.safeParse(job).error?.issues).toBeUndefined();
        expect(validate(job), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test(`agree about ${RUNS} jobs that were changed in up to three places`, { timeout: 180_000 }, () => {
    const verdicts = { accepted: 0, rejected: 0 };
    fc.assert(
      fc.property(validJob, fc.array(mutation, { minLength: 1, maxLength: 3 }), (job, mutations) => {
        const document = mutated(job, mutations);
        const isJob = validate(document);
        verdicts[isJob ? 'accepted' : 'rejected'] += 1;
        expect(jobSchema.safeParse(document).success, JSON.stringify(validate.errors)).toBe(isJob);
      }),
      { numRuns: RUNS },
    );
    expect(ALLOWED_DIFFERENCES).toEqual([]);
    // Neither verdict may be rare, or the agreement would prove little.
    expect(Math.min(verdicts.accepted, verdicts.rejected)).toBeGreaterThan(RUNS / 10);
  });
});
