// How the driver of AWS Fargate carries many runs at once: calls, memory and time for 100, 500 and 1000 runs of one process, as
// ratios to 100 runs of the same round. The cloud is a fake over HTTP, the time virtual; what is measured is this process.
// Usage: node --conditions=@dativo/source bench/many-runs.ts [--runs 100,500,1000]
import { parseArgs } from 'node:util';
import { countPerTick, runMany } from '@dativo/runner-testkit';
import { arrangeAws } from '../packages/runner-aws-fargate/test/contract/arrange-aws.ts';

const TICK_SECONDS = 2;

interface Row {
  readonly runs: number;
  readonly describesPerTick: number;
  readonly logReadsPerTick: number;
  readonly heapMib: number;
  readonly cpuSeconds: number;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '100,500,1000' } } });
const sizes = values.runs.split(',').map(Number);
await measure(50);
const rows: Row[] = [];
for (const size of sizes) rows.push(await measure(size));
const [first] = rows;
for (const row of rows) console.log(report(row, first ?? row));

async function measure(runs: number): Promise<Row> {
  const stage = await arrangeAws();
  const cpuBefore = process.cpuUsage();
  const { results, heapBytes } = await runMany(stage, runs);
  const { user, system } = process.cpuUsage(cpuBefore);
  const failed = results.filter(({ verdict }) => verdict === 'unknown').length;
  if (failed > 0) throw new Error(`${failed} of ${runs} runs ended without a verdict`);
  const time = { from: 60, to: 120, tickSeconds: TICK_SECONDS };
  const busiest = (op: 'describe' | 'logs') => Math.max(...countPerTick(stage.calls, op, time));
  const row = { describesPerTick: busiest('describe'), logReadsPerTick: busiest('logs') };
  await stage.close();
  return { runs, ...row, heapMib: heapBytes / 2 ** 20, cpuSeconds: (user + system) / 1e6 };
}

function report(row: Row, first: Row): string {
  const ratio = (value: number, base: number) => `${(value / base).toFixed(2)} x`;
  return [
    `${String(row.runs).padStart(5)} runs (${ratio(row.runs, first.runs)})`,
    `describes per ${TICK_SECONDS} s: ${row.describesPerTick} at most (limit ${Math.ceil(row.runs / 100)})`,
    `log reads per ${TICK_SECONDS} s: ${row.logReadsPerTick} at most (${ratio(row.logReadsPerTick, first.logReadsPerTick)})`,
    `heap ${row.heapMib.toFixed(1)} MiB (${ratio(row.heapMib, first.heapMib)})`,
    `CPU ${row.cpuSeconds.toFixed(2)} s (${ratio(row.cpuSeconds, first.cpuSeconds)})`,
  ].join(' · ');
}
