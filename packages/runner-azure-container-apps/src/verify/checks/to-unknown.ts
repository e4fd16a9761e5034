import type { VerifyCheck } from '@dativo/runner';
import type { checkOf, Look } from '@dativo/runner/drivers';

/** What could not be looked up; where that was denied, with what allows it. */
export function toUnknown(
  check: ReturnType<typeof checkOf>,
  { why, isDenied }: Extract<Look<never>, { kind: 'unknown' }>,
  toAllow: string,
): VerifyCheck {
  return isDenied ? check.warning(`unknown: ${why}`, toAllow) : check.unknown(why);
}
