import { Fault } from '../wire/fault.ts';
import { normalizeTime, toIsoTicks } from './ticks.ts';

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * Reads the span of a query: `P1D` (until now), `START/END`, `START/DURATION` or `DURATION/END`. Without one everything is in it.
 * Source: https://learn.microsoft.com/azure/azure-monitor/logs/api/timespan
 */
export function inTimespan(timespan: string | undefined, nowMs: number): (time: string) => boolean {
  if (timespan === undefined) return () => true;
  const [first = '', second] = timespan.split('/');
  const [from, to] = [toMs(first), second === undefined ? undefined : toMs(second)];
  const end = to?.time ?? (from.time !== undefined && to?.span !== undefined ? from.time + to.span : nowMs);
  const start = from.time ?? end - (from.span ?? 0);
  const [earliest, latest] = [toIsoTicks(start, 0), toIsoTicks(end, 9999)];
  return (time) => time >= earliest && time <= latest;
}

function toMs(text: string): { readonly time?: number; readonly span?: number } {
  const found = DURATION.exec(text);
  if (found) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((each) => Number(each ?? 0));
    return { span: (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 };
  }
  if (normalizeTime(text) !== undefined) return { time: Date.parse(text) };
  throw new Fault(400, 'BadArgumentError', "The request had some invalid properties: 'timespan'");
}
