import { createRedactor, listSecretValues } from '@dativo/runner';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['a value in a line', ['hunter2hunter2'], 'password=hunter2hunter2;', 'password=***;'],
  ['every occurrence', ['abcdefgh'], 'abcdefgh abcdefgh', '*** ***'],
  ['the longer of two', ['abcdefgh', 'abcdefghij'], 'abcdefghij', '***'],
  ['a value as JSON writes it', ['say "hello" now'], String.raw`{"m":"say \"hello\" now"}`, '{"m":"***"}'],
  ['each line of a key', ['-----BEGIN KEY-----\nMIIEowIBAAKCAQ\n'], 'got MIIEowIBAAKCAQ here', 'got *** here'],
  ['signs that mean something in patterns', ['a.b*c(d)e'], 'a.b*c(d)e aXbbc(d)e', '*** aXbbc(d)e'],
  ['short values stay', ['1234567'], '1234567', '1234567'],
  ['nothing to hide', [], 'text', 'text'],
])('redacts %s', (_name, secrets, text, expected) => {
  expect(createRedactor(secrets)(text)).toBe(expected);
});

test('no planted value is left in any text', () => {
  const secret = fc.string({ minLength: 8, maxLength: 20 });
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: 1, maxLength: 4 }),
      fc.array(fc.string(), { maxLength: 4 }),
      (secrets, texts) => {
        // Three stars are what stands there instead; a secret made of them is not one.
        fc.pre(secrets.every((value) => !/^[*]+$/.test(value)));
        const redacted = createRedactor(secrets)(texts.join(secrets[0]));
        for (const value of secrets) expect(redacted.split('***').some((part) => part.includes(value))).toBe(false);
      },
    ),
  );
});

test('names tell which values are secret', () => {
  const environment = {
    PGPASSWORD: 'p1',
    AWS_SECRET_ACCESS_KEY: 'p2',
    STRIPE_API_KEY: 'p3',
    GITHUB_TOKEN: 'p4',
    GDRIVE_CREDENTIALS: 'p5',
    UNSET_TOKEN: undefined,
    PATH: '/bin',
    HOME: '/home/me',
  };
  expect(listSecretValues(environment)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
});
