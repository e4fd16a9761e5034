/** Shorter values are too likely to be ordinary words of a message. */
const MIN_SECRET_LENGTH = 6;
const SECRET_NAME = /(_KEY|_SECRET|_TOKEN)$|PASSWORD|^DATIVO_SECRET__/;
const MASK = '***';

/** The values of environment variables that are secrets by their name, longest first. */
export function listSecrets(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const secrets = Object.entries(env)
    .filter(([name, value]) => SECRET_NAME.test(name.toUpperCase()) && (value ?? '').length >= MIN_SECRET_LENGTH)
    .map(([, value]) => value ?? '');
  // Longest first: a secret that contains another one must not leave its rest behind.
  return [...new Set(secrets)].sort((a, b) => b.length - a.length);
}

/** The same value with every secret in its texts replaced; works on values, so JSON escapes cannot hide a secret. */
export function redact(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, MASK), value);
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redact(item, secrets)]));
}
