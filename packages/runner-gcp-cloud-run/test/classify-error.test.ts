import { DriverError } from '@dativo/runner';
import { describe, expect, test } from 'vitest';
import { mayHaveTakenEffect, toGcpError } from '../src/classify-error.ts';
import { toGoogleError } from '../src/google-error.ts';

const answer = (httpStatus: number, status: string, message: string) =>
  toGoogleError(httpStatus, JSON.stringify({ error: { code: httpStatus, status, message } }));
/** As `fetch` throws it. */
const network = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code }) });
const timeout = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
const READS =
  "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per region' of service 'run.googleapis.com' for consumer 'project_number:1'.";

const SHAPES: readonly (readonly [string, unknown, DriverError['code']])[] = [
  ['reads in a minute', answer(429, 'RESOURCE_EXHAUSTED', READS), 'THROTTLED'],
  [
    'reads of the log',
    answer(
      429,
      'RESOURCE_EXHAUSTED',
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute' of service 'logging.googleapis.com'",
    ),
    'THROTTLED',
  ],
  [
    'slow down without words',
    answer(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).'),
    'THROTTLED',
  ],
  ['429 of a front end', toGoogleError(429, '<html><title>429 Too Many Requests</title></html>'), 'THROTTLED'],
  ['rate limit', answer(429, 'RESOURCE_EXHAUSTED', 'Rate limit exceeded'), 'THROTTLED'],
  [
    'no room: CPU',
    answer(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for total allowable CPU per project per region.'),
    'CAPACITY',
  ],
  [
    'no room: executions',
    answer(429, 'RESOURCE_EXHAUSTED', 'Maximum number of running executions reached'),
    'CAPACITY',
  ],
  [
    'no room: memory',
    answer(400, 'FAILED_PRECONDITION', 'Memory allocation exceeds the quota of the region'),
    'CAPACITY',
  ],
  ['no room: region', answer(503, 'UNAVAILABLE', 'Not enough resources in europe-west1'), 'CAPACITY'],
  [
    'value too long',
    answer(
      400,
      'INVALID_ARGUMENT',
      'Violation in RunJobRequest.overrides.container_overrides[0].env[5].value: length cannot exceed 32768',
    ),
    'REFUSED',
  ],
  [
    'body too large',
    answer(400, 'INVALID_ARGUMENT', 'Request payload size exceeds the limit: 1048576 bytes.'),
    'REFUSED',
  ],
  ['stale etag', answer(409, 'ABORTED', 'The etag does not match'), 'CONFLICT'],
  [
    'stale version',
    answer(
      409,
      'ABORTED',
      "Conflict for resource 'weather': version '170' was specified but current version is '171'.",
    ),
    'CONFLICT',
  ],
  ['etag as a precondition', answer(400, 'FAILED_PRECONDITION', 'etag mismatch'), 'CONFLICT'],
  ['exists', answer(409, 'ALREADY_EXISTS', 'Requested entity already exists'), 'CONFLICT'],
  ['412', toGoogleError(412, ''), 'CONFLICT'],
  ['409 without a body', toGoogleError(409, ''), 'CONFLICT'],
  [
    'no credentials',
    new Error(
      'Could not load the default credentials. Browse to https://cloud.google.com/docs/authentication/getting-started for more information.',
    ),
    'AUTH',
  ],
  ['grant is gone', Object.assign(new Error('invalid_grant'), { status: 400 }), 'AUTH'],
  ['has to log in again', new Error('{"error":"invalid_grant","error_subtype":"invalid_rapt"}'), 'AUTH'],
  ['refresh failed', new Error('Could not refresh access token: unauthorized_client'), 'AUTH'],
  ['token has expired', answer(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'), 'AUTH'],
  ['401 of a front end', toGoogleError(401, 'Unauthorized'), 'AUTH'],
  [
    'not allowed',
    answer(403, 'PERMISSION_DENIED', "Permission 'run.jobs.run' denied on resource 'x' (or resource may not exist)."),
    'AUTH',
  ],
  [
    'API is off',
    answer(403, 'PERMISSION_DENIED', 'Cloud Run Admin API has not been used in project 1 before or it is disabled.'),
    'AUTH',
  ],
  [
    'perimeter',
    answer(
      403,
      'PERMISSION_DENIED',
      "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: x",
    ),
    'AUTH',
  ],
  [
    'billing',
    answer(403, 'PERMISSION_DENIED', 'This API method requires billing to be enabled: billing account is disabled'),
    'AUTH',
  ],
  ['403 of a front end', toGoogleError(403, '<html><title>Error 403 (Forbidden)!!1</title></html>'), 'AUTH'],
  [
    'not there',
    answer(
      404,
      'NOT_FOUND',
      "Resource 'weather' of kind 'JOB' in region 'europe-west1' in project 'p' does not exist.",
    ),
    'NOT_FOUND',
  ],
  ['404 of a front end', toGoogleError(404, '<html><title>Error 404 (Not Found)!!1</title></html>'), 'NOT_FOUND'],
  ['invalid', answer(400, 'INVALID_ARGUMENT', 'Violation in RunJobRequest.overrides: unknown container'), 'INVALID'],
  ['precondition', answer(400, 'FAILED_PRECONDITION', 'The job is not ready'), 'INVALID'],
  ['out of range', answer(400, 'OUT_OF_RANGE', 'page size'), 'INVALID'],
  ['not implemented', answer(501, 'UNIMPLEMENTED', 'Method not found.'), 'INVALID'],
  ['400 without a name', toGoogleError(400, 'Bad Request'), 'INVALID'],
  ['unavailable', answer(503, 'UNAVAILABLE', 'The service is currently unavailable.'), 'UNAVAILABLE'],
  ['internal', answer(500, 'INTERNAL', 'Internal error encountered.'), 'UNAVAILABLE'],
  ['unknown', answer(500, 'UNKNOWN', 'Unknown Error.'), 'UNAVAILABLE'],
  ['deadline', answer(504, 'DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.'), 'UNAVAILABLE'],
  ['cancelled', answer(499, 'CANCELLED', 'The operation was cancelled.'), 'UNAVAILABLE'],
  ['502 in HTML', toGoogleError(502, '<!DOCTYPE html><title>Error 502 (Server Error)!!1</title>'), 'UNAVAILABLE'],
  ['408', toGoogleError(408, ''), 'UNAVAILABLE'],
  ['our timeout', timeout, 'UNAVAILABLE'],
  ['half an answer', new SyntaxError('Unexpected end of JSON input'), 'UNAVAILABLE'],
  ['reset', network('ECONNRESET'), 'UNAVAILABLE'],
  ['closed', network('UND_ERR_SOCKET'), 'UNAVAILABLE'],
  ['refused', network('ECONNREFUSED'), 'UNAVAILABLE'],
  ['no name', network('ENOTFOUND'), 'UNAVAILABLE'],
  ['no name for now', network('EAI_AGAIN'), 'UNAVAILABLE'],
  ['no way', network('EHOSTUNREACH'), 'UNAVAILABLE'],
  ['proxy opens TLS', network('SELF_SIGNED_CERT_IN_CHAIN'), 'INVALID'],
  ['a fault of ours', new TypeError('x is not a function'), 'INTERNAL'],
  ['no error at all', 'boom', 'INTERNAL'],
];

describe('R4: what a rejected call of Google Cloud means', () => {
  test.each(SHAPES)('%s', (_, thrown, code) => {
    const error = toGcpError('run.jobs.run', thrown);
    expect(error).toBeInstanceOf(DriverError);
    expect(error.code).toBe(code);
    expect(error.message).toContain('run.jobs.run failed');
    expect(error.cause).toBe(thrown);
  });

  test('the table is large enough', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(40);
  });

  test('a driver’s own error stays what it is', () => {
    const own = new DriverError('REFUSED', 'no');
    expect(toGcpError('run.jobs.run', own)).toBe(own);
  });

  test('what a person can do is said where it is known', () => {
    for (const [, thrown, code] of SHAPES.filter(([, , each]) => ['AUTH', 'CAPACITY', 'REFUSED'].includes(each))) {
      const { help } = toGcpError('x', thrown);
      if (code === 'AUTH' && (thrown as { status?: string }).status === '') continue;
      expect(help, String(thrown)).toBeTruthy();
    }
  });

  test.each([
    [network('ECONNRESET'), true],
    [timeout, true],
    [answer(503, 'UNAVAILABLE', ''), true],
    [new SyntaxError('Unexpected end of JSON input'), true],
    [new TypeError('what is this'), true],
    [network('ECONNREFUSED'), false],
    [network('ENOTFOUND'), false],
    [network('UND_ERR_CONNECT_TIMEOUT'), false],
    [answer(429, 'RESOURCE_EXHAUSTED', READS), false],
    [answer(401, 'UNAUTHENTICATED', ''), false],
    [answer(409, 'ABORTED', 'etag'), false],
  ])('N1: whether a start may have taken effect: %s', (thrown, expected) => {
    expect(mayHaveTakenEffect(toGcpError('run.jobs.run', thrown))).toBe(expected);
  });
});
