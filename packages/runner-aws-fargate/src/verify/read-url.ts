import { DriverError } from '@dativo/runner';

const LIMIT_SECONDS = 10;
/** The configuration of an image holds its history; a few hundred KiB is much. */
const LIMIT_CHARACTERS = 4 * 1024 * 1024;

/** The text at an address that a service of AWS gave. Throws `DriverError` `UNAVAILABLE`; the address is signed and stays out of it. */
export async function readUrl(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(LIMIT_SECONDS * 1000) }).catch((cause: unknown) => {
    throw new DriverError('UNAVAILABLE', `the layer store of ECR (${new URL(url).host}) does not answer`, { cause });
  });
  const text = answer.ok ? await answer.text() : '';
  if (answer.ok && text.length <= LIMIT_CHARACTERS) return text;
  throw new DriverError('UNAVAILABLE', `the layer store of ECR (${new URL(url).host}) answered ${answer.status}`);
}
