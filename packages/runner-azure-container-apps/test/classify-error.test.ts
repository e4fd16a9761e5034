import { expect, test } from 'vitest';
import { AzureError } from '../src/azure-error.ts';
import { mayHaveTakenEffect, toAzureError } from '../src/classify-error.ts';

const answer = (status: number, code: string, message = '', innerCode = '') =>
  new AzureError({ status, code, message, innerCode });
const network = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code, message: code } });
const named = (name: string, message = '') => Object.assign(new Error(message), { name });

/** What was thrown, the class that it belongs to, and whether a start may have taken effect all the same. */
const SHAPES: readonly (readonly [string, unknown, string, boolean])[] = [
  ['heavy usage', answer(409, 'ManagedEnvironmentCapacityHeavyUsageError'), 'CAPACITY', false],
  [
    'cores of the environment',
    answer(429, 'MaxAllowedCoresExceeded', 'Maximum Allowed Cores exceeded for the Managed Environment.'),
    'CAPACITY',
    false,
  ],
  [
    'cores, as a bad request',
    answer(400, 'BadRequest', 'Maximum Allowed Cores exceeded for the Managed Environment.'),
    'CAPACITY',
    false,
  ],
  ['quota', answer(409, 'QuotaExceeded'), 'CAPACITY', false],
  [
    'no room, but as a 5xx',
    answer(503, 'ServiceUnavailable', 'The region is experiencing heavy usage.'),
    'UNAVAILABLE',
    true,
  ],
  [
    'subscription throttled',
    answer(
      429,
      'SubscriptionRequestsThrottled',
      'Number of requests for subscription exceeded the limit for time interval.',
    ),
    'THROTTLED',
    false,
  ],
  ['resource throttled', answer(429, 'ResourceRequestsThrottled'), 'THROTTLED', false],
  ['tenant throttled', answer(429, 'TenantRequestsThrottled'), 'THROTTLED', false],
  ['too many requests', answer(429, 'TooManyRequests'), 'THROTTLED', false],
  ['429 without a code', answer(429, ''), 'THROTTLED', false],
  ['queries throttled', answer(429, 'ThrottledError', 'Rate limit is exceeded.'), 'THROTTLED', false],
  ['expired token', answer(401, 'ExpiredAuthenticationToken'), 'AUTH', false],
  ['token of another tenant', answer(401, 'InvalidAuthenticationTokenTenant'), 'AUTH', false],
  ['invalid token', answer(401, 'InvalidAuthenticationToken'), 'AUTH', false],
  ['no token', answer(401, 'AuthenticationFailed'), 'AUTH', false],
  ['token of Log Analytics', answer(401, 'InvalidTokenError'), 'AUTH', false],
  ['401 without a code', answer(401, ''), 'AUTH', false],
  ['no role', answer(403, 'AuthorizationFailed'), 'AUTH', false],
  ['no role on a linked resource', answer(403, 'LinkedAuthorizationFailed'), 'AUTH', false],
  ['no role on the workspace', answer(403, 'InsufficientAccessError'), 'AUTH', false],
  ['a policy', answer(403, 'RequestDisallowedByPolicy'), 'AUTH', false],
  ['a lock', answer(409, 'ScopeLocked'), 'AUTH', false],
  ['no credentials', named('CredentialUnavailableError', "Please run 'az login'"), 'AUTH', false],
  ['the chain is at its end', named('AggregateAuthenticationError'), 'AUTH', false],
  ['a refused client', named('AuthenticationError', 'invalid_client'), 'AUTH', false],
  ['interaction is needed', named('AuthenticationRequiredError'), 'AUTH', false],
  ['words of Entra', named('Error', 'AADSTS700016: Application not found in the directory'), 'AUTH', false],
  ['no subscription', answer(404, 'SubscriptionNotFound'), 'NOT_FOUND', false],
  ['no resource group', answer(404, 'ResourceGroupNotFound'), 'NOT_FOUND', false],
  ['no job', answer(404, 'ResourceNotFound'), 'NOT_FOUND', false],
  ['no execution', answer(404, 'JobExecutionNotFound'), 'NOT_FOUND', false],
  ['no workspace', answer(404, 'WorkspaceNotFoundError'), 'NOT_FOUND', false],
  ['404 without a code', answer(404, ''), 'NOT_FOUND', false],
  ['another operation', answer(409, 'ContainerAppOperationInProgress'), 'CONFLICT', false],
  // Source: https://github.com/microsoft/azure-container-apps/issues/1778
  [
    'an environment that is not ready',
    answer(400, 'ManagedEnvironmentNotProvisioned', "The environment 'e' has not been provisioned successfully."),
    'CONFLICT',
    false,
  ],
  // Source: https://github.com/pulumi/pulumi-azure-native/issues/3243
  ['a secret without a value', answer(400, 'ContainerAppSecretInvalid'), 'INVALID', false],
  // Source: https://github.com/MicrosoftDocs/azure-docs/issues/103756
  ['a mount without a volume', answer(400, 'ContainerAppInvalidVolumeMount'), 'INVALID', false],
  ['409 without a code', answer(409, ''), 'CONFLICT', false],
  ['412 without a code', answer(412, ''), 'CONFLICT', false],
  ['cpu and memory', answer(400, 'ContainerAppInvalidResourceTotal'), 'INVALID', false],
  ['a secret that is not there', answer(400, 'ContainerAppSecretRefNotFound'), 'INVALID', false],
  [
    'KQL',
    answer(400, 'BadArgumentError', 'The request had some invalid properties', 'SemanticError'),
    'INVALID',
    false,
  ],
  ['an unknown 4xx', answer(418, 'Teapot'), 'INVALID', false],
  ['no provider', answer(409, 'MissingSubscriptionRegistration'), 'INVALID', false],
  ['too large', answer(413, 'RequestEntityTooLarge'), 'REFUSED', false],
  ['413 without a code', answer(413, ''), 'REFUSED', false],
  ['500', answer(500, 'InternalServerError'), 'UNAVAILABLE', true],
  ['502 of a gateway', answer(502, ''), 'UNAVAILABLE', true],
  ['504', answer(504, 'GatewayTimeout'), 'UNAVAILABLE', true],
  ['408', answer(408, ''), 'UNAVAILABLE', true],
  ['a reset', network('ECONNRESET'), 'UNAVAILABLE', true],
  ['a broken pipe', network('EPIPE'), 'UNAVAILABLE', true],
  ['an answer that is cut off', network('UND_ERR_SOCKET'), 'UNAVAILABLE', true],
  ['no answer in time', named('TimeoutError', 'The operation was aborted due to timeout'), 'UNAVAILABLE', true],
  ['half an answer', new SyntaxError('Unexpected end of JSON input'), 'UNAVAILABLE', true],
  ['nobody listens', network('ECONNREFUSED'), 'UNAVAILABLE', false],
  ['no such host', network('ENOTFOUND'), 'UNAVAILABLE', false],
  ['DNS is away', network('EAI_AGAIN'), 'UNAVAILABLE', false],
  ['no connection in time', network('UND_ERR_CONNECT_TIMEOUT'), 'UNAVAILABLE', false],
  ['a certificate', network('SELF_SIGNED_CERT_IN_CHAIN'), 'INVALID', false],
  ['what nobody knows', named('Error', 'surprise'), 'INTERNAL', true],
  ['not even an error', 'text', 'INTERNAL', true],
];

test.each(SHAPES)('R4: %s', (_what, thrown, code, mayHave) => {
  const error = toAzureError('jobs/start', thrown);
  expect(error.code).toBe(code);
  expect(mayHaveTakenEffect(error)).toBe(mayHave);
  expect(error.message).toMatch(/^jobs\/start failed/);
  expect(error.cause).toBe(thrown);
});

test('R4: the table has at least 40 shapes', () => {
  expect(SHAPES.length).toBeGreaterThanOrEqual(40);
});
