import { z } from 'zod';
import { described, WARNS_ON_UNKNOWN_KEYS } from './described.ts';
import { textList, wholeNumberOrDigits, wholePlaceholder, yesOrNo } from './scalar.ts';

export const Logging = z
  .looseObject({
    level: described(
      z.union([z.enum(['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL']), wholePlaceholder, z.null()]).exactOptional(),
      'Level',
      'The least important lines that are still written. Default INFO.',
      ['INFO'],
    ),
    redaction: described(
      yesOrNo.nullable().exactOptional(),
      'Redaction',
      'Black out secrets in the log. Default false.',
      [true],
    ),
  })
  .meta({ id: 'Logging', title: 'Logging', description: 'What the job writes to its log.', ...WARNS_ON_UNKNOWN_KEYS });

const count = wholeNumberOrDigits(0).nullable().exactOptional();

export const RetryConfig = z
  .looseObject({
    max_retries: described(count, 'Retries', 'How often the job is tried again. Default 3.', [3]),
    max_attempts: described(count, 'Attempts', 'A second spelling: tries in all, the first one included.', [4]),
    initial_delay_seconds: described(count, 'First delay', 'Seconds before the first retry.', [5]),
    retry_delay_seconds: described(count, 'Delay', 'The old spelling of `initial_delay_seconds`.', [5]),
    max_delay_seconds: described(count, 'Longest delay', 'No wait is longer. Default 300 seconds.', [300]),
    backoff_multiplier: described(
      z.union([z.number().min(0), wholePlaceholder, z.null()]).exactOptional(),
      'Backoff multiplier',
      'Each wait is this many times the one before. Default 2.',
      [2],
    ),
    retryable_exit_codes: described(
      z.union([z.array(z.int()), wholePlaceholder, z.null()]).exactOptional(),
      'Exit codes to retry',
      'Default 1 and 2.',
      [[1, 2]],
    ),
    retryable_error_patterns: described(
      textList.nullable().exactOptional(),
      'Error patterns to retry',
      'Regular expressions, upper and lower case alike; one of them must match as well.',
      [['timeout', 'rate limit']],
    ),
    retryable_errors: described(
      textList.nullable().exactOptional(),
      'Errors to retry',
      'Kept for old files; nothing reads it.',
      [['timeout']],
    ),
  })
  .meta({
    id: 'RetryConfig',
    title: 'Retries',
    description: 'When and how a failed run is tried again.',
    ...WARNS_ON_UNKNOWN_KEYS,
  });
