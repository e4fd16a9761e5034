import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readImage } from '../src/clouds/image-reference.ts';
import { cloudJob, findings, marks } from './clouds-job.ts';

const SHA256 = `sha256:${'0a'.repeat(32)}`;

describe('references that registries read', () => {
  test.each([
    ['python', undefined, undefined],
    ['python:3.12', '3.12', undefined],
    ['acme/ingest:1.4.2', '1.4.2', undefined],
    ['ghcr.io/acme/ingest:1.4.2', '1.4.2', undefined],
    ['ghcr.io/acme/ingest/worker/eu:1', '1', undefined],
    ['localhost/ingest:1', '1', undefined],
    ['localhost:5000/ingest', undefined, undefined],
    ['[2001:db8::1]:5000/ingest:1', '1', undefined],
    ['REGISTRY.example.com/ingest:1', '1', undefined],
    ['111122223333.dkr.ecr.eu-central-1.amazonaws.com/ingest:v1_2-rc.3', 'v1_2-rc.3', undefined],
    ['acme/in__gest--a.b_c:1', '1', undefined],
    [`ghcr.io/acme/ingest@${SHA256}`, undefined, SHA256],
    [`ghcr.io/acme/ingest:1@${SHA256}`, '1', SHA256],
    [`acme/ingest@sha512:${'0a'.repeat(64)}`, undefined, `sha512:${'0a'.repeat(64)}`],
    [`acme/ingest:${'a'.repeat(128)}`, 'a'.repeat(128), undefined],
    [`${'a'.repeat(255)}:1`, '1', undefined],
  ])('%s', (text, tag, digest) => {
    expect(readImage(text)).toEqual({ ok: true, reference: { tag, digest } });
  });
});

describe('references that they do not', () => {
  test.each([
    ['Acme/ingest:1', 'has upper-case letters in its name', 'acme/ingest:1'],
    ['ghcr.io/Acme/ingest:RC1', 'has upper-case letters in its name', 'ghcr.io/acme/ingest:RC1'],
    ['https://ghcr.io/acme/ingest:1', 'begins with https://', 'ghcr.io/acme/ingest:1'],
    ['docker://acme/ingest', 'begins with docker://', 'acme/ingest'],
    [' acme/ingest:1 ', 'has a blank in it', 'acme/ingest:1'],
    ['acme/in gest:1', 'has a blank in it', undefined],
    [':1', 'has no name', undefined],
    ['acme/ingest:', 'ends in a colon without a tag', undefined],
    ['acme/ingest:-1', 'has a tag with other characters than letters, digits, _ . and -', undefined],
    [`acme/ingest:${'a'.repeat(129)}`, 'has a tag of more than 128 characters', undefined],
    ['acme//ingest', 'has an empty part between slashes', undefined],
    ['acme/ingest/', 'has an empty part between slashes', undefined],
    ['acme/-ingest', 'has a part "-ingest" that is not letters and digits joined by . _ or -', undefined],
    ['acme/in___gest', 'has a part "in___gest" that is not letters and digits joined by . _ or -', undefined],
    ['acme/ingest@latest', 'has a digest that does not begin with sha256:', undefined],
    ['acme/ingest@sha256:12', 'has a digest that is not 64 lower-case hex digits behind sha256:', undefined],
    [`acme/ingest@${SHA256.toUpperCase()}`, 'has a digest that does not begin with sha256:', undefined],
    [`acme/ingest@${SHA256}@${SHA256}`, 'has a digest that is not 64 lower-case hex digits behind sha256:', undefined],
    ['acme_x.io/ingest:1', 'has a registry that is not a host name', undefined],
    ['ghcr.io:port/ingest:1', 'has a registry that is not a host name', undefined],
    [`${'a'.repeat(256)}:1`, 'has a name of 256 characters, more than 255', undefined],
  ])('%s', (text, fault, repaired) => {
    expect(readImage(text)).toEqual({ ok: false, fault, repaired });
  });
});

test('any text is read or refused, and what is offered instead is read', () => {
  const piece = fc.constantFrom(
    'a',
    'A',
    '/',
    ':',
    '@',
    '.',
    ' ',
    '1',
    '_',
    '-',
    '[',
    ']',
    'sha256',
    '://',
    'é',
    '\n',
    '$',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (image) => {
      const reading = readImage(image);
      if (!reading.ok && reading.repaired !== undefined) expect(readImage(reading.repaired).ok).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

describe('pinning', () => {
  test.each([
    ['ghcr.io/acme/ingest', ['JOB606 image']],
    ['ghcr.io:443/acme/ingest', ['JOB606 image']],
    ['ghcr.io/acme/ingest:latest', ['JOB606 image']],
    ['ghcr.io/acme/ingest:latest-rc', []],
    [`ghcr.io/acme/ingest:latest@${SHA256}`, []],
    [`ghcr.io/acme/ingest@${SHA256}`, []],
    ['{{terraform_outputs.repository}}', []],
    ['${REGISTRY}/Ingest', []],
    [null, []],
    ['', ['JOB206 image']],
    [['a'], ['JOB202 image']],
  ])('%j', (image, expected) => {
    for (const provider of ['aws', 'azure', 'gcp'] as const)
      expect(marks(cloudJob(provider, { image }))).toEqual(expected);
  });

  test.each(['Not An Image', 'ingest'])('this machine starts no image: %s', (image) => {
    expect(marks(cloudJob('local', { image }))).toEqual([]);
  });
});

test('a password in an image is not shown', () => {
  const told = JSON.stringify(findings(cloudJob('aws', { image: 'https://app:hunter2@ghcr.io/acme/ingest:1' })));
  expect(told).toContain('JOB605');
  expect(told).not.toContain('hunter2');
});
