import type { VerifyCheck, VerifyStatus } from '@dativo/runner';
import type { Style } from '../style.ts';
import { plural } from './count.ts';

/** A look-up that was denied is a warning too, and says that the answer is unknown. */
const WORDS: Readonly<Record<VerifyStatus, string>> = { ok: 'OK', failed: 'NG', skipped: 'SKIP', warning: 'WARN' };

/** A tree: the target, under it what was looked at, under that what was found. */
export function renderChecks(checks: readonly VerifyCheck[], target: string, style: Style): string {
  const paint = { ok: style.green, failed: style.red, skipped: style.dim, warning: style.yellow };
  const { tree } = style.symbols;
  const lines = checks.flatMap(({ id, subject, status, message, help }, index) => {
    const isLast = index === checks.length - 1;
    const bar = isLast ? ' ' : tree.bar;
    const head = `${isLast ? tree.last : tree.between} ${paint[status](WORDS[status].padEnd(4))} ${id}: ${message}`;
    return [head, `${bar}       ${style.dim(subject)}`, ...(help === null ? [] : [`${bar}       help: ${help}`])];
  });
  return `${style.bold(target)}\n${lines.join('\n')}\n`;
}

/** For example `12 checks: 11 OK, 1 WARN`. */
export function describeCounts(checks: readonly VerifyCheck[]): string {
  const counts = (Object.keys(WORDS) as VerifyStatus[]).flatMap((status) => {
    const count = checks.filter((check) => check.status === status).length;
    return count === 0 ? [] : [`${count} ${WORDS[status]}`];
  });
  return `${plural(checks.length, 'check')}: ${counts.join(', ')}`;
}
