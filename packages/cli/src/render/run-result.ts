import type { RunAttempt, RunResult } from '@dativo/runner';

// What a result says, in a few words each; `undefined` where it says nothing.

export function describeRows({ report }: RunResult): string {
  if (report === null) return 'the job did not say';
  const { rows_read, rows_written, rows_rejected } = report;
  const counts = [
    ['read', rows_read],
    ['written', rows_written],
    ['rejected', rows_rejected],
  ] as const;
  const said = counts.flatMap(([word, count]) =>
    count === undefined ? [] : [`${count.toLocaleString('en-US')} ${word}`],
  );
  return said.length === 0 ? 'the job did not say' : said.join(', ');
}

export function describeFiles({ report }: RunResult): string | undefined {
  if (report?.files_written === undefined) return undefined;
  const size = report.bytes_written === undefined ? '' : ` (${report.bytes_written.toLocaleString('en-US')} bytes)`;
  return `${report.files_written} written${size}`;
}

/** Nothing where there was one attempt and no choice of capacity. */
export function describeAttempts({ attempts }: RunResult): string | undefined {
  const isPlain = attempts.length <= 1 && (attempts[0]?.rung ?? null) === null;
  return isPlain ? undefined : attempts.map(describeAttempt).join('; ');
}

export function describeAttempt({ attempt, rung, outcome, cause, reason, platform_attempts }: RunAttempt): string {
  const where = rung === null ? '' : ` on ${rung}`;
  const why = cause ?? reason;
  const again = (platform_attempts ?? 1) > 1 ? `, started ${platform_attempts} times by the platform` : '';
  return `${attempt}${where} ${outcome.replace('_', ' ')}${why === null ? '' : ` (${why})`}${again}`;
}

export function describeDiagnosis({ diagnosis }: RunResult): string | undefined {
  if (diagnosis === null) return undefined;
  const { summary, detail, cause, is_transient } = diagnosis;
  return `${summary}. ${detail} [${cause}${is_transient ? ', may pass by itself' : ''}]`;
}

export function describeCost({ cost_unit }: RunResult): string | undefined {
  if (cost_unit === null) return undefined;
  const { vcpu, memory_gib, seconds, vcpu_seconds, memory_gib_seconds, wasted_seconds } = cost_unit;
  const wasted = wasted_seconds > 0 ? `, ${round(wasted_seconds)} s of it for nothing` : '';
  const used = `${round(vcpu_seconds)} vCPU s, ${round(memory_gib_seconds)} GiB s`;
  return `${vcpu} vCPU and ${memory_gib} GiB for ${round(seconds)} s = ${used}${wasted}`;
}

export function describeLog({ logs }: RunResult): string {
  const lines = `${logs.lines.toLocaleString('en-US')} ${logs.lines === 1 ? 'line' : 'lines'}`;
  return `${logs.completeness}, ${lines}${logs.reason === null ? '' : `: ${logs.reason}`}`;
}

export function describeExit({ exit_code, process_exit_code, origin }: RunResult): string {
  if (exit_code === process_exit_code) return `${process_exit_code}`;
  const own = exit_code === null ? 'the job gave none' : `the job gave ${exit_code}`;
  return `${process_exit_code} (from the ${origin}; ${own})`;
}

function round(number: number): string {
  return (Math.round(number * 10) / 10).toLocaleString('en-US');
}
