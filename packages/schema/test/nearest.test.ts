import { nearest } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('nearest', () => {
  test.each([
    ['enviroment', ['environment', 'tenant_id'], 'environment'],
    ['job-name', ['job_names', 'job_name'], 'job_name'],
    ['JOB_NAME', ['job_name'], 'job_name'],
    ['tema', ['team', 'term'], 'team'],
    ['aws_fragate', ['aws_fargate', 'gcp_cloud_run'], 'aws_fargate'],
    ['vpcid', ['vpc_id'], 'vpc_id'],
    ['cpu', ['gpu'], 'gpu'],
    ['cup', ['cpu'], 'cpu'],
    ['ab', ['ac'], undefined],
    ['AB', ['ab'], 'ab'],
    ['cpu', ['memory', 'image'], undefined],
    ['port', ['host', 'part', 'sort'], 'part'],
    ['subnet_identifier', ['subnet_ids', 'subnet_identifiers'], 'subnet_identifiers'],
    ['x', [], undefined],
    ['', ['a'], undefined],
    ['same', ['name', 'same'], 'same'],
    ['abcdefghijkl', ['xyzdefghijkl', 'xyzwefghijkl'], 'xyzdefghijkl'],
    ['abcdefghijkl', ['xyzwefghijkl'], undefined],
  ])('%s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test('finds a word of six letters or more with one slip in it', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'change'), (right, seed, slip) => {
        const at = seed % (right.length - 1);
        const [before, here, next, after] = [
          right.slice(0, at),
          right[at] ?? '',
          right[at + 1] ?? '',
          right.slice(at + 2),
        ];
        const wrong = {
          drop: before + next + after,
          double: before + here + here + next + after,
          swap: before + next + here + after,
          change: `${before}_${next}${after}`,
        }[slip];
        expect(nearest(wrong, ['zzzzzz', right])).toBe(right);
      }),
    );
  });

  test('costs little for long words', () => {
    const long = 'x'.repeat(1_000_000);
    const start = performance.now();
    expect(nearest(long, ['environment', `${'y'.repeat(1_000_000)}`])).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
