import { BROKEN_OFF, type ErrorRule, UNREACHABLE, UNTRUSTED_CERTIFICATE } from '@dativo/runner/drivers';

const LOG_IN =
  'Renew the credentials (for example aws sso login); a run that is under way goes on and is watched again then.';
const GRANT =
  'Give these credentials the action on that resource; the README of @dativo/runner-aws-fargate lists what the runner calls, and dativo verify says which is missing.';
const QUOTA = 'Wait, or ask for a higher quota in Service Quotas (AWS Fargate).';

/**
 * Which class an error of AWS belongs to.
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html, the errors of each action in the API
 * models of ECS, CloudWatch Logs and S3, https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and
 * https://nodejs.org/api/errors.html for the network.
 */
export const ERROR_RULES: readonly ErrorRule[] = [
  // Words before names: ECS puts many different things under ClientException and InvalidParameterException.
  {
    code: 'CAPACITY',
    message: /capacity is unavailable|reached the limit on the number of (tasks|vcpus)|concurrent (tasks|vcpu).*limit/i,
    help: QUOTA,
  },
  {
    code: 'REFUSED',
    message: /overrides length must be at most/i,
    help: 'Make the job file smaller, or keep it in the image or on a volume (job_config of the Terraform module).',
  },
  { code: 'THROTTLED', message: /rate exceeded|too many (concurrent )?requests|request rate is too high/i },
  {
    code: 'AUTH',
    message:
      /security token included in the request is (expired|invalid)|could not load credentials|token (has|is) expired/i,
    help: LOG_IN,
  },
  { code: 'AUTH', message: /is not authorized to perform|explicit deny|not subscribed to/i, help: GRANT },
  {
    code: 'NOT_FOUND',
    message: /service.linked role/i,
    help: 'Make the role once per account: aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com. It is there a minute later.',
  },
  {
    code: 'NOT_FOUND',
    names: ['InvalidParameterException', 'ClientException'],
    message: /not found|does not exist|NotFound|unable to describe task definition/i,
    help: 'Apply the Terraform module again and resolve the job with its outputs.',
  },
  { code: 'INVALID', message: /^region is missing/i, help: 'Set infrastructure.region in the job file.' },
  {
    code: 'AUTH',
    names: [
      'CredentialsProviderError',
      'TokenProviderError',
      'ExpiredToken',
      'ExpiredTokenException',
      'RequestExpired',
    ],
    help: LOG_IN,
  },
  {
    code: 'AUTH',
    names: ['RequestTimeTooSkewed', 'InvalidSignatureException', 'SignatureDoesNotMatch'],
    help: 'Check the secret key, and the clock of this machine: AWS accepts a difference of five minutes.',
  },
  {
    code: 'AUTH',
    names: [
      'UnrecognizedClientException',
      'InvalidClientTokenId',
      'InvalidAccessKeyId',
      'InvalidToken',
      'IncompleteSignature',
      'MissingAuthenticationToken',
      'MissingAuthenticationTokenException',
      'AuthFailure',
      'NotAuthorized',
      'OptInRequired',
    ],
    help: LOG_IN,
  },
  {
    code: 'AUTH',
    names: ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'AllAccessDisabled', 'BlockedException'],
    help: GRANT,
  },
  {
    code: 'THROTTLED',
    names: [
      'Throttling',
      'ThrottlingException',
      'ThrottledException',
      'RequestThrottled',
      'RequestThrottledException',
      'TooManyRequestsException',
      'RequestLimitExceeded',
      'BandwidthLimitExceeded',
      'EC2ThrottledException',
      'ProvisionedThroughputExceededException',
      'SlowDown',
    ],
  },
  {
    code: 'NOT_FOUND',
    names: [
      'ClusterNotFoundException',
      'ResourceNotFoundException',
      'ServiceNotFoundException',
      'TargetNotFoundException',
      'RepositoryNotFoundException',
      'ImageNotFoundException',
      'ParameterNotFound',
      'NoSuchEntity',
      'NoSuchEntityException',
      'NoSuchBucket',
      'NoSuchKey',
      'NotFound',
      'LayersNotFoundException',
      'InvalidSubnetID.NotFound',
      'InvalidGroup.NotFound',
      'InvalidVpcID.NotFound',
      'InvalidRouteTableID.NotFound',
    ],
    help: 'Check the region and the account of the credentials; then apply the Terraform module again and resolve the job.',
  },
  {
    code: 'CONFLICT',
    names: [
      'ConflictException',
      'UpdateInProgressException',
      'ResourceInUseException',
      'OperationAbortedException',
      'OperationAborted',
      'PreconditionFailed',
      'ConditionalRequestConflict',
    ],
  },
  {
    code: 'INVALID',
    names: [
      'InvalidParameterException',
      'InvalidParameterCombination',
      'InvalidParameterValue',
      'InvalidRequest',
      'ValidationException',
      'ValidationError',
      'ClientException',
      'LimitExceededException',
      'UnsupportedFeatureException',
      'PlatformUnknownException',
      'PlatformTaskDefinitionIncompatibilityException',
      'MalformedQueryString',
      'SerializationException',
      'UnknownOperationException',
      'InvalidAction',
      'InvalidBucketName',
      'PermanentRedirect',
      'AuthorizationHeaderMalformed',
    ],
  },
  UNTRUSTED_CERTIFICATE,
  {
    code: 'UNAVAILABLE',
    names: [
      ...UNREACHABLE,
      ...BROKEN_OFF,
      'ServerException',
      'InternalServerException',
      'InternalServerError',
      'InternalFailure',
      'InternalError',
      'ServiceUnavailable',
      'ServiceUnavailableException',
      'RequestTimeout',
      'RequestTimeoutException',
      // An answer that breaks off is no JSON; the call may have taken effect.
      'SyntaxError',
      'ERR_STREAM_PREMATURE_CLOSE',
    ],
  },
];
