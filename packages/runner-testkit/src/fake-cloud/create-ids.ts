import { createHash } from 'node:crypto';

/** Gives identifiers that no other one has, the same in every course of a test: hexadecimal, up to 64 digits. */
export function createIds(): (length: number) => string {
  let ids = 0;
  return (length) => {
    ids += 1;
    return createHash('sha256').update(`id ${ids}`).digest('hex').slice(0, length);
  };
}
