import { readFileSync } from 'node:fs';
import { jobSchema } from '@dativo/schema/zod';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validate } from '../src/generated/validate-job.ts';
import { validJob } from './arbitrary/job.ts';
import { mutated, mutation } from './arbitrary/mutation.ts';

const RUNS = Number(process.env['PARITY_RUNS'] ?? 50_000);

/** The published schema as any other program would use it: no option that only we know. */
const ajv = new Ajv({ strict: false });
const matchesPublished = ajv.compile(
  JSON.parse(readFileSync(new URL('../job-config.schema.json', import.meta.url), 'utf8')) as object,
);

/** What reads a job, and whether it takes it. */
const READERS = {
  zod: (job: unknown) => jobSchema.safeParse(job).success,
  'the published JSON Schema': (job: unknown) => matchesPublished(job),
  'the compiled check': (job: unknown) => validate(job),
} as const;

interface Difference {
  readonly reader: keyof typeof READERS;
  /** Why the reader may judge otherwise. */
  readonly reason: string;
  readonly isMeant: (job: unknown) => boolean;
}

/** Where a reader may disagree with the others. There is no such place; a new one needs a row here. */
const ALLOWED_DIFFERENCES: readonly Difference[] = [];

/** Every kind of complaint that the schema can make. */
const KEYWORDS = [
  'additionalProperties',
  'anyOf',
  'const',
  'discriminator',
  'enum',
  'minLength',
  'minimum',
  'pattern',
  'required',
  'type',
];

describe('zod, the published JSON Schema and the compiled check', () => {
  test('accept every job that follows the description', () => {
    fc.assert(
      fc.property(validJob, (job) => {
        expect(jobSchema.safeParse(job).error?.issues).toBeUndefined();
        expect(matchesPublished(job), JSON.stringify(matchesPublished.errors)).toBe(true);
        expect(validate(job), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test(`agree about ${RUNS} jobs that were changed in up to three places`, { timeout: 300_000 }, () => {
    const verdicts = { accepted: 0, rejected: 0 };
    const complaints = { keywords: new Set<string>(), places: new Set<string>() };
    fc.assert(
      fc.property(validJob, fc.array(mutation, { minLength: 1, maxLength: 3 }), (job, mutations) => {
        const document = mutated(job, mutations);
        const isJob = validate(document);
        verdicts[isJob ? 'accepted' : 'rejected'] += 1;
        for (const { keyword, instancePath } of validate.errors ?? []) {
          complaints.keywords.add(keyword);
          complaints.places.add(instancePath);
        }
        expect(dissenters(document, isJob), JSON.stringify({ document, errors: validate.errors })).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(verdicts.accepted + verdicts.rejected).toBeGreaterThanOrEqual(RUNS);
    // Neither verdict may be rare, and jobs must be wrong in every way and at many places, or the agreement would prove little.
    expect(Math.min(verdicts.accepted, verdicts.rejected)).toBeGreaterThan(RUNS / 10);
    expect([...complaints.keywords].sort()).toEqual(expect.arrayContaining(KEYWORDS));
    expect(complaints.places.size).toBeGreaterThan(100);
  });
});

/** The readers that judge otherwise than expected, and have no reason to. */
function dissenters(job: unknown, isJob: boolean): string[] {
  return (Object.keys(READERS) as (keyof typeof READERS)[]).filter((reader) => isDissenter(reader, job, isJob));
}

function isDissenter(reader: keyof typeof READERS, job: unknown, isJob: boolean): boolean {
  const mayDiffer = ALLOWED_DIFFERENCES.some((one) => one.reader === reader && one.isMeant(job));
  return READERS[reader](job) !== isJob && !mayDiffer;
}
