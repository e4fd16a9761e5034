const SECRET_NAME = /pass|secret|token|key|dsn|credential|auth/i;

/** True where a value may be a secret, judged by the names that lead to it: such values are never shown. */
export function mayHoldSecret(pointer: string): boolean {
  return SECRET_NAME.test(pointer);
}
