import { BROKEN_OFF, type ErrorRule, NOT_SENT, UNTRUSTED_CERTIFICATE } from '@dativo/runner/drivers';

const LOG_IN =
  'Renew the credentials (gcloud auth application-default login, or the key of GOOGLE_APPLICATION_CREDENTIALS); a run that is under way goes on and is watched again then.';
const GRANT =
  'Give these credentials the permission on that resource; the README of @dativo/runner-gcp-cloud-run lists what the runner calls, and dativo verify says which is missing.';
const ROOM =
  'Nothing was started. Wait until other executions have ended, or ask for a higher quota of Cloud Run in this region.';

/**
 * Which class an error of Google Cloud belongs to.
 * Sources: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto, https://cloud.google.com/apis/design/errors,
 * https://cloud.google.com/run/quotas, https://cloud.google.com/logging/quotas, and https://nodejs.org/api/errors.html for the network.
 */
export const ERROR_RULES: readonly ErrorRule[] = [
  // Words before names: RESOURCE_EXHAUSTED is said of calls in a minute and of room for containers alike.
  {
    code: 'THROTTLED',
    names: ['RESOURCE_EXHAUSTED'],
    message: /per (minute|second|day|user)|quota metric|rate.?limit|too many requests|requests per/i,
  },
  {
    code: 'CAPACITY',
    names: ['RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'UNAVAILABLE'],
    message:
      /total allowable|(cpu|memory|gpu|instance)s? (allocation|quota|limit)|maximum number of (running|concurrent)|no (available )?capacity|insufficient (capacity|resources)|resource (pool|stockout)|not enough resources/i,
    help: ROOM,
  },
  {
    code: 'REFUSED',
    names: ['INVALID_ARGUMENT'],
    message: /length cannot exceed|exceeds? the maximum (size|length)|too large|payload size exceeds/i,
    help: 'Make the job file smaller, or keep it in the Cloud Run job (job_config of the Terraform module).',
  },
  {
    code: 'CONFLICT',
    names: ['ABORTED', 'FAILED_PRECONDITION', 'INVALID_ARGUMENT'],
    message: /etag|version '?\d+'? was specified but current version|conflict for resource/i,
  },
  {
    code: 'AUTH',
    message:
      /could not load the default credentials|could not refresh access token|invalid_grant|invalid_rapt|reauth|token (has been )?expired|unauthorized_client/i,
    help: LOG_IN,
  },
  {
    code: 'AUTH',
    message:
      /unable to detect a project id|account (has been )?(disabled|deleted)|billing (account|is disabled|must be enabled)/i,
    help: 'Check the project of the job, its billing account and the service account of these credentials.',
  },
  {
    code: 'AUTH',
    message: /api has not been used in project|it is disabled|SERVICE_DISABLED/i,
    help: 'Enable the API in the project (gcloud services enable run.googleapis.com logging.googleapis.com); it is there some minutes later.',
  },
  { code: 'AUTH', message: /vpc service controls|organization('s)? policy|prohibited by/i, help: GRANT },
  { code: 'AUTH', names: ['UNAUTHENTICATED'], help: LOG_IN },
  { code: 'AUTH', names: ['PERMISSION_DENIED'], help: GRANT },
  { code: 'THROTTLED', names: ['RESOURCE_EXHAUSTED'] },
  {
    code: 'NOT_FOUND',
    names: ['NOT_FOUND'],
    help: 'Check the project and the region; then apply the Terraform module again and resolve the job.',
  },
  { code: 'CONFLICT', names: ['ABORTED', 'ALREADY_EXISTS'] },
  {
    code: 'INVALID',
    names: ['INVALID_ARGUMENT', 'FAILED_PRECONDITION', 'OUT_OF_RANGE', 'UNIMPLEMENTED'],
  },
  UNTRUSTED_CERTIFICATE,
  {
    code: 'UNAVAILABLE',
    names: [
      ...NOT_SENT,
      ...BROKEN_OFF,
      'UNAVAILABLE',
      'INTERNAL',
      'UNKNOWN',
      'DEADLINE_EXCEEDED',
      'CANCELLED',
      'DATA_LOSS',
      // An answer that breaks off is no JSON; the call may have taken effect.
      'SyntaxError',
      'UND_ERR_SOCKET',
      'UND_ERR_HEADERS_TIMEOUT',
      'UND_ERR_BODY_TIMEOUT',
    ],
  },
];
