import type { DriverError } from '../driver-error.ts';
import type { ErrorRule } from './error-rule.ts';

/** The connection never came about, so nothing was sent. Source: https://nodejs.org/api/errors.html#common-system-errors */
export const UNREACHABLE: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
];

/** The same with what `fetch` of Node says. */
export const NOT_SENT: readonly string[] = [...UNREACHABLE, 'UND_ERR_CONNECT_TIMEOUT'];

/** The connection broke, or the call was given up; it may have taken effect. */
export const BROKEN_OFF: readonly string[] = [
  'TimeoutError',
  'AbortError',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EPROTO',
];

/** Source: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export const UNTRUSTED_CERTIFICATE: ErrorRule = {
  code: 'INVALID',
  names: [
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ],
  help: 'Behind a proxy that opens TLS, set NODE_EXTRA_CA_CERTS to its certificate.',
};

/** Whether a call that failed may have taken effect all the same; `names` are those of what caused the error. */
export function mayHaveTakenEffect({ code }: DriverError, names: readonly string[]): boolean {
  if (code === 'UNAVAILABLE') return !names.some((each) => NOT_SENT.includes(each));
  return code === 'INTERNAL' || code === 'AMBIGUOUS';
}
