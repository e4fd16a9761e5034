import { DriverError } from '../driver-error.ts';

/** What a look-up gave. `unknown` is neither good nor bad news: it was denied, or the cloud did not answer. */
export type Look<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly why: string; readonly isDenied: boolean };

/** Asks once. Never throws. */
export async function look<T>(ask: () => Promise<T | undefined>): Promise<Look<T>> {
  try {
    const value = await ask();
    return value === undefined ? { kind: 'missing' } : { kind: 'found', value };
  } catch (thrown) {
    return toLook(thrown);
  }
}

function toLook(thrown: unknown): Look<never> {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (!(thrown instanceof DriverError)) return { kind: 'unknown', why: message, isDenied: false };
  if (thrown.code === 'NOT_FOUND') return { kind: 'missing' };
  const isDenied = thrown.code === 'AUTH';
  return { kind: 'unknown', why: isDenied ? `these credentials may not look it up (${message})` : message, isDenied };
}

/** The same question asked by many checks is asked of the cloud once. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

/** The same per key. */
export function oncePer<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}
