import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

// Text as Terraform treats it. Tags and names are judged here and made there, so both must come to the same result:
// Terraform brings all text into normal form C, counts what this counts, and changes case one code point at a time.

export function nfc(text: string): string {
  return isAscii(text) ? text : text.normalize('NFC');
}

/** Lower case without the rules of JavaScript that look at neighbours (final sigma) or make two of one (capital dotted i). */
export function lowerCase(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  const letters = Array.from(nfc(text), (letter) => (letter === '\u0130' ? 'i' : letter.toLowerCase()));
  return nfc(letters.join(''));
}

export function codePoints(text: string): string[] {
  return Array.from(text);
}

export function byteLength(text: string): number {
  return isAscii(text) ? text.length : utf8ToBytes(text).length;
}

/** The first hex digits of the SHA-256 of a text. */
export function checksum(text: string, digits: number): string {
  return bytesToHex(sha256(utf8ToBytes(nfc(text)))).slice(0, digits);
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
