import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from './call.ts';
import { cloudJob } from './jobs.ts';
import { createSandbox, type Ended, type Sandbox } from './sandbox.ts';

const GUIDE = readFileSync(new URL('../../../docs/cost.md', import.meta.url), 'utf8');
const BLOCKS = [...GUIDE.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  const limited = (name: string) => cloudJob(name).replace('memory: "512"', 'memory: "512", timeout_seconds: 1800');
  sandbox.write('jobs/orders.yaml', limited('orders'));
  sandbox.write('jobs/refunds.yaml', limited('refunds').replace('0 2 * * *', '0 * * * *'));
  sandbox.write('our-prices.json', blocks('json')[0] ?? '');
  recordRun('orders-1', [[0, 600]]);
  recordRun('orders-2', [
    [0, 300],
    [360, 960],
  ]);
});
afterAll(() => sandbox.remove());

function blocks(wanted: string): readonly string[] {
  return BLOCKS.filter(({ language }) => language === wanted).map(({ text }) => text);
}

/** What counts of a result: when each attempt started and ended, in seconds. */
function recordRun(id: string, attempts: readonly (readonly [from: number, to: number])[]): void {
  const at = (seconds: number) => new Date(Date.parse('2026-11-01T02:00:00Z') + seconds * 1000).toISOString();
  const result = {
    ...{ run_id: id, runtime: 'aws_fargate', verdict: 'succeeded', timeline: { finished_at: at(3600) } },
    attempts: attempts.map(([from, to]) => ({ rung: null, outcome: 'ended', started_at: at(from), ended_at: at(to) })),
    cost_unit: { vcpu: 0.25, memory_gib: 0.5 },
  };
  sandbox.write(`jobs/.dativo/orders/runs/${id}/result.json`, JSON.stringify(result));
}

const COMMANDS = blocks('sh').map((line) => line.trim());
const run = (line = ''): Promise<Ended> => call(sandbox.folder, line.split(' ').slice(1));

/** Each command, and the blocks below it: what it prints, then what it complains of. */
test('every command prints what stands below it', async () => {
  const [table, warnings, own, gate] = blocks('text');
  const [first, second, third] = COMMANDS;
  expect(await run(first)).toEqual({ code: 0, stdout: table, stderr: warnings });
  expect((await run(second)).stdout).toBe(own);
  expect(await run(third)).toMatchObject({
    ...{ code: 1, stdout: gate },
    stderr: expect.stringContaining('a month costs $1.54, more than $1.00 (--max-month)'),
  });
});

test('there is no other block', () => {
  expect(BLOCKS.map(({ language }) => language)).toEqual(['sh', 'text', 'text', 'json', 'sh', 'text', 'sh', 'text']);
});
