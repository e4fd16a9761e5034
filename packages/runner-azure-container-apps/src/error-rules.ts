import { BROKEN_OFF, type ErrorRule, NOT_SENT, UNTRUSTED_CERTIFICATE } from '@dativo/runner/drivers';

const LOG_IN =
  'Renew the credentials (az login, or the AZURE_* variables); a run that is under way goes on and is watched again then.';
const GRANT =
  'Give these credentials the action on that resource; the README of @dativo/runner-azure-container-apps lists what the runner calls, and dativo verify says which is missing. A new role assignment takes minutes to count.';
const ROOM =
  'Nothing was started. Wait until other executions have ended, or ask for a higher quota of cores of the environment.';
const REAPPLY = 'Apply the Terraform module again and resolve the job with its outputs.';

/**
 * Which class an error of Azure belongs to.
 * Sources: https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors,
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling,
 * https://learn.microsoft.com/azure/azure-monitor/logs/api/errors, https://learn.microsoft.com/azure/container-apps/quotas,
 * https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/identity/identity/TROUBLESHOOTING.md, https://nodejs.org/api/errors.html
 */
export const ERROR_RULES: readonly ErrorRule[] = [
  // Words of room before codes: 409, 429 and 400 are said of many things.
  {
    code: 'CAPACITY',
    names: [
      'ManagedEnvironmentCapacityHeavyUsageError',
      'ManagedEnvironmentResourceHeavyUsageError',
      'MaxNumberOfJobExecutionsExceeded',
      'InsufficientCapacity',
      'AKSCapacityHeavyUsage',
      'SkuNotAvailable',
      'QuotaExceeded',
      'SubscriptionQuotaExceeded',
      'MaxCoresExceeded',
    ],
    help: ROOM,
  },
  {
    code: 'CAPACITY',
    message:
      /maximum allowed cores|heavy (load|usage)|(insufficient|not enough|out of) capacity|capacity (is )?(not available|unavailable)|core quota|exceeded (the )?quota/i,
    help: ROOM,
  },
  {
    code: 'REFUSED',
    names: ['RequestEntityTooLarge', 'RequestContentTooLarge', 'RequestBodyTooLarge'],
    help: 'Make the job file smaller, or keep it in the job (job_config of the Terraform module).',
  },
  {
    code: 'THROTTLED',
    names: [
      'TooManyRequests',
      'SubscriptionRequestsThrottled',
      'ResourceRequestsThrottled',
      'ResourceCollectionRequestsThrottled',
      'OperationNotAllowedThrottled',
      'RequestThrottled',
      'ThrottledError',
      'TenantRequestsThrottled',
    ],
  },
  { code: 'THROTTLED', message: /number of requests for .* exceeded|rate limit is exceeded|too many requests/i },
  {
    code: 'AUTH',
    names: [
      'ExpiredAuthenticationToken',
      'InvalidAuthenticationToken',
      'InvalidAuthenticationTokenTenant',
      'InvalidAuthenticationTokenAudience',
      'AuthenticationFailed',
      'AuthenticationFailedInvalidHeader',
      'InvalidTokenError',
      'CredentialUnavailableError',
      'AuthenticationError',
      'AuthenticationRequiredError',
      'AggregateAuthenticationError',
      'ChainedTokenCredentialError',
      'invalid_client',
      'invalid_grant',
      'interaction_required',
    ],
    help: LOG_IN,
  },
  { code: 'AUTH', message: /^AADSTS\d+|chain of credentials|please run 'az login'/i, help: LOG_IN },
  {
    code: 'AUTH',
    names: [
      'AuthorizationFailed',
      'LinkedAuthorizationFailed',
      'InsufficientAccessError',
      'AccessDenied',
      'Forbidden',
      'RequestDisallowedByPolicy',
      'DisallowedOperation',
      'ScopeLocked',
    ],
    help: GRANT,
  },
  {
    code: 'NOT_FOUND',
    names: ['SubscriptionNotFound', 'InvalidSubscriptionId', 'InvalidAuthenticationInfo'],
    help: 'Check subscription_id, and that the credentials belong to its tenant.',
  },
  {
    code: 'NOT_FOUND',
    names: [
      'ResourceNotFound',
      'ResourceGroupNotFound',
      'ContainerAppsJobNotFound',
      'JobNotFound',
      'JobExecutionNotFound',
      'ContainerAppNotFound',
      'ManagedEnvironmentNotFound',
      'NotFound',
      'WorkspaceNotFoundError',
      'PathNotFoundError',
    ],
    help: REAPPLY,
  },
  {
    code: 'CONFLICT',
    names: [
      'Conflict',
      'OperationInProgress',
      'ContainerAppOperationInProgress',
      'AnotherOperationInProgress',
      'ResourceInUse',
      'ReadOnlyDisabledSubscription',
      'PreconditionFailed',
    ],
  },
  {
    code: 'CONFLICT',
    names: ['ManagedEnvironmentNotProvisioned'],
    help: 'Look at the provisioning state of the environment; while it is changed, wait, and when it has Failed, apply the Terraform module again.',
  },
  {
    code: 'INVALID',
    names: ['MissingSubscriptionRegistration', 'NoRegisteredProviderFound', 'InvalidApiVersionParameter'],
    help: 'Register the provider once per subscription: az provider register --namespace Microsoft.App.',
  },
  {
    code: 'INVALID',
    names: [
      'BadRequest',
      'BadArgumentError',
      'InvalidParameterValueInContainerTemplate',
      'ContainerAppInvalidResourceTotal',
      'ContainerAppInvalidEnvVarName',
      'ContainerAppSecretRefNotFound',
      'ContainerAppSecretInvalid',
      'ContainerAppInvalidVolumeMount',
      'ContainerAppImageRequired',
      'InvalidRequestContent',
      'InvalidResourceName',
      'InvalidTemplate',
      'ValidationForResourceFailed',
      'SemanticError',
      'MethodNotAllowed',
    ],
  },
  UNTRUSTED_CERTIFICATE,
  {
    code: 'UNAVAILABLE',
    names: [
      ...NOT_SENT,
      ...BROKEN_OFF,
      'InternalServerError',
      'ServerTimeout',
      'ServiceUnavailable',
      'GatewayTimeout',
      'BadGateway',
      'RetryableError',
      'ServiceError',
      'UND_ERR_SOCKET',
      'UND_ERR_HEADERS_TIMEOUT',
      'UND_ERR_BODY_TIMEOUT',
      'ERR_STREAM_PREMATURE_CLOSE',
    ],
  },
];
