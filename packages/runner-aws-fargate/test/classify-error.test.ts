import { DriverError, type DriverErrorCode } from '@dativo/runner';
import { describe, expect, test } from 'vitest';
import { toAwsError } from '../src/classify-error.ts';
import { ERROR_RULES } from '../src/error-rules.ts';

interface Shape {
  readonly name?: string;
  readonly code?: string;
  readonly status?: number;
  readonly message?: string;
}

/** As the SDK throws it. */
function createError({ name = 'Error', code, status, message = 'no' }: Shape): Error {
  const $metadata = status === undefined ? {} : { httpStatusCode: status };
  return Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }), $metadata });
}

const SHAPES: readonly (readonly [DriverErrorCode, Shape])[] = [
  [
    'CAPACITY',
    { name: 'ClientException', status: 400, message: 'Capacity is unavailable at this time. Please try again later' },
  ],
  [
    'CAPACITY',
    {
      name: 'ThrottlingException',
      status: 400,
      message: "You've reached the limit on the number of vCPUs you can run concurrently",
    },
  ],
  [
    'CAPACITY',
    {
      name: 'ClientException',
      status: 400,
      message: "You've reached the limit on the number of tasks you can run concurrently",
    },
  ],
  [
    'REFUSED',
    { name: 'InvalidParameterException', status: 400, message: 'Container Overrides length must be at most 8192' },
  ],
  ['THROTTLED', { name: 'ThrottlingException', status: 400, message: 'Rate exceeded' }],
  ['THROTTLED', { name: 'ClientException', status: 400, message: 'Rate exceeded' }],
  ['THROTTLED', { name: 'TooManyRequestsException', status: 429 }],
  ['THROTTLED', { name: 'RequestLimitExceeded', status: 503 }],
  ['THROTTLED', { name: 'SlowDown', status: 503, message: 'Please reduce your request rate.' }],
  ['THROTTLED', { name: 'Whatever', status: 429 }],
  [
    'AUTH',
    { name: 'ExpiredTokenException', status: 400, message: 'The security token included in the request is expired' },
  ],
  ['AUTH', { name: 'ExpiredToken', status: 400 }],
  [
    'AUTH',
    {
      name: 'UnrecognizedClientException',
      status: 400,
      message: 'The security token included in the request is invalid.',
    },
  ],
  ['AUTH', { name: 'CredentialsProviderError', message: 'Could not load credentials from any providers' }],
  ['AUTH', { name: 'TokenProviderError', message: 'SSO session has ended' }],
  [
    'AUTH',
    {
      name: 'InvalidSignatureException',
      status: 403,
      message: 'Signature expired: 20261123T190000Z is now earlier than',
    },
  ],
  ['AUTH', { name: 'SignatureDoesNotMatch', status: 403 }],
  ['AUTH', { name: 'RequestTimeTooSkewed', status: 403 }],
  ['AUTH', { name: 'InvalidClientTokenId', status: 403 }],
  ['AUTH', { name: 'MissingAuthenticationTokenException', status: 403 }],
  [
    'AUTH',
    {
      name: 'AccessDeniedException',
      status: 400,
      message: 'User: arn is not authorized to perform: ecs:RunTask on resource',
    },
  ],
  [
    'AUTH',
    {
      name: 'AccessDeniedException',
      status: 400,
      message: 'User: arn is not authorized to perform: iam:PassRole on resource: arn',
    },
  ],
  ['AUTH', { name: 'ClientException', status: 400, message: 'User is not authorized to perform: ecs:TagResource' }],
  ['AUTH', { name: 'AccessDenied', status: 403 }],
  ['AUTH', { name: 'UnauthorizedOperation', status: 403 }],
  ['AUTH', { name: 'BlockedException', status: 400, message: 'Your account is currently blocked.' }],
  ['AUTH', { name: 'OptInRequired', status: 403, message: 'You are not subscribed to this service' }],
  ['AUTH', { name: 'Whatever', status: 403 }],
  ['NOT_FOUND', { name: 'ClusterNotFoundException', status: 400, message: 'Cluster not found.' }],
  ['NOT_FOUND', { name: 'ClientException', status: 400, message: 'TaskDefinition not found.' }],
  ['NOT_FOUND', { name: 'ClientException', status: 400, message: 'Unable to describe task definition.' }],
  ['NOT_FOUND', { name: 'InvalidParameterException', status: 400, message: 'The referenced task was not found.' }],
  [
    'NOT_FOUND',
    {
      name: 'InvalidParameterException',
      status: 400,
      message:
        "Error retrieving subnet information: The subnet ID 'subnet-1' does not exist (ErrorCode: InvalidSubnetID.NotFound)",
    },
  ],
  [
    'NOT_FOUND',
    {
      name: 'InvalidParameterException',
      status: 400,
      message: 'Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
    },
  ],
  [
    'NOT_FOUND',
    { name: 'ResourceNotFoundException', status: 400, message: 'The specified log stream does not exist.' },
  ],
  ['NOT_FOUND', { name: 'InvalidSubnetID.NotFound', status: 400 }],
  ['NOT_FOUND', { name: 'LayersNotFoundException', status: 400 }],
  ['NOT_FOUND', { name: 'RepositoryNotFoundException', status: 400 }],
  ['NOT_FOUND', { name: 'NoSuchEntityException', status: 404 }],
  ['NOT_FOUND', { name: 'NoSuchBucket', status: 404 }],
  ['NOT_FOUND', { name: 'ParameterNotFound', status: 400 }],
  ['CONFLICT', { name: 'ConflictException', status: 400 }],
  ['CONFLICT', { name: 'PreconditionFailed', status: 412 }],
  ['CONFLICT', { name: 'ConditionalRequestConflict', status: 409 }],
  ['CONFLICT', { name: 'Whatever', status: 409 }],
  [
    'INVALID',
    {
      name: 'InvalidParameterException',
      status: 400,
      message: 'Network Configuration must be provided when networkMode awsvpc is specified.',
    },
  ],
  ['INVALID', { name: 'ClientException', status: 400, message: 'TaskDefinition is inactive' }],
  [
    'INVALID',
    {
      name: 'ClientException',
      status: 400,
      message: 'ECS was unable to assume the role that was provided for this task.',
    },
  ],
  ['INVALID', { name: 'PlatformUnknownException', status: 400 }],
  ['INVALID', { name: 'PlatformTaskDefinitionIncompatibilityException', status: 400 }],
  ['INVALID', { name: 'UnsupportedFeatureException', status: 400 }],
  ['INVALID', { name: 'ValidationException', status: 400 }],
  ['INVALID', { name: 'LimitExceededException', status: 400 }],
  ['INVALID', { name: 'SerializationException', status: 400 }],
  ['INVALID', { name: 'Error', message: 'Region is missing' }],
  ['INVALID', { code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'self-signed certificate in certificate chain' }],
  ['INVALID', { name: 'Whatever', status: 400 }],
  ['UNAVAILABLE', { name: 'ServerException', status: 500 }],
  ['UNAVAILABLE', { name: 'InternalFailure', status: 500 }],
  ['UNAVAILABLE', { name: 'ServiceUnavailableException', status: 503 }],
  ['UNAVAILABLE', { name: 'SyntaxError', status: 503, message: 'Unexpected token \'<\', "<html>" is not valid JSON' }],
  ['UNAVAILABLE', { name: 'SyntaxError', status: 200, message: 'Unexpected end of JSON input' }],
  ['UNAVAILABLE', { name: 'TimeoutError', code: 'ECONNRESET', message: 'socket hang up' }],
  ['UNAVAILABLE', { name: 'TimeoutError', code: 'ETIMEDOUT' }],
  ['UNAVAILABLE', { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:1' }],
  ['UNAVAILABLE', { code: 'ENOTFOUND', message: 'getaddrinfo ENOTFOUND ecs.nowhere.amazonaws.com' }],
  ['UNAVAILABLE', { code: 'EAI_AGAIN' }],
  ['UNAVAILABLE', { code: 'EPIPE' }],
  ['UNAVAILABLE', { code: 'EHOSTUNREACH' }],
  ['UNAVAILABLE', { name: 'AbortError' }],
  ['UNAVAILABLE', { name: 'Whatever', status: 502 }],
  ['INTERNAL', { name: 'TypeError', message: 'x is not a function' }],
  ['INTERNAL', {}],
];

describe('R4: what an error of AWS means', () => {
  test.each(SHAPES)('%s: %o', (code, shape) => {
    const thrown = createError(shape);
    const error = toAwsError('ecs:RunTask', thrown);
    expect(error).toMatchObject({ code, cause: thrown, message: expect.stringMatching(/^ecs:RunTask failed: ./) });
  });

  test('every rule decides at least one of these shapes', () => {
    const deciding = SHAPES.map(([, shape]) => {
      const { help } = toAwsError('x', createError(shape));
      return ERROR_RULES.findIndex((rule) => rule.help === help && fits(rule, shape));
    });
    const idle = ERROR_RULES.filter((_, index) => !deciding.includes(index));
    expect(idle).toEqual([]);
  });

  test('no name stands in two rules, but for those whose words decide first', () => {
    expect(ERROR_RULES.flatMap(({ names = [] }) => names).filter((name, at, all) => all.indexOf(name) !== at)).toEqual([
      'InvalidParameterException',
      'ClientException',
    ]);
  });
});

const fits = ({ names, message }: (typeof ERROR_RULES)[number], shape: Shape) =>
  (names === undefined || [shape.name ?? '', shape.code ?? ''].some((each) => names.includes(each))) &&
  (message === undefined || message.test(shape.message ?? ''));

test('an error of ours passes as it is, and what is not even an error is told', () => {
  const own = new DriverError('CAPACITY', 'no room');
  expect(toAwsError('ecs:RunTask', own)).toBe(own);
  expect(toAwsError('ecs:RunTask', 'boom')).toMatchObject({ code: 'INTERNAL', message: 'ecs:RunTask failed: boom' });
});

test('hints of the SDK to its own users are not passed on', () => {
  const thrown = createError({
    name: 'SyntaxError',
    message: 'Unexpected end\n  Deserialization error: inspect the hidden field',
  });
  expect(toAwsError('ecs:RunTask', thrown).message).toBe('ecs:RunTask failed: SyntaxError: Unexpected end');
});

test('who may not is told where the actions are listed; who is logged out, to log in', () => {
  const helpOf = (name: string) => toAwsError('x', createError({ name })).help;
  expect(helpOf('AccessDeniedException')).toContain('README of @dativo/runner-aws-fargate');
  expect(helpOf('ExpiredTokenException')).toContain('aws sso login');
});
