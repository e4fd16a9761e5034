/** Takes the secrets out of a text and puts a mask in their place. */
export type Redact = (text: string) => string;

/** A shorter value would hide harmless text all over the log. */
const SHORTEST_SECRET = 8;
const SECRET_NAME =
  /pass(word|wd|phrase)?|secret|token|credential|private|api_?key|access_?key|auth|dsn|conn(ection)?_?str/i;

/**
 * The values of those environment variables whose names look like a secret's.
 *
 * @example
 * import { listSecretValues } from '@dativo/runner';
 *
 * listSecretValues({ DB_PASSWORD: 'hunter2-hunter2', HOME: '/home/me' }); // => ['hunter2-hunter2']
 */
export function listSecretValues(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && SECRET_NAME.test(name) ? [value] : [],
  );
}

/**
 * Replaces every occurrence of the given values with `***`, also where they stand inside JSON text; each line of a value
 * of several lines counts. Values of less than 8 characters are left alone.
 *
 * @example
 * import { createRedactor } from '@dativo/runner';
 *
 * const redact = createRedactor(['hunter2-hunter2']);
 * redact('login with hunter2-hunter2 failed'); // => 'login with *** failed'
 */
export function createRedactor(secrets: Iterable<string>): Redact {
  const needles = new Set<string>();
  for (const secret of secrets) {
    for (const line of [secret, ...secret.split(/\r?\n/)]) {
      const spellings = [line, JSON.stringify(line).slice(1, -1)];
      for (const spelling of spellings) if (line.length >= SHORTEST_SECRET) needles.add(spelling);
    }
  }
  if (needles.size === 0) return (text) => text;
  // Longest first: a secret that contains another one must not leave its rest behind.
  const longestFirst = [...needles].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(toPattern).join('|'), 'g');
  return (text) => text.replace(pattern, '***');
}

function toPattern(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
