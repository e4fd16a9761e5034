import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Ended, Example } from './cloud-example.ts';
import { bringManyOrders, bringOrders, readMonths, until } from './orders.ts';

// What a run of an orders example does on every cloud.

export interface OrdersRun {
  readonly id: string;
  readonly example: Example;
  /** What its containers read and write. */
  readonly files: string;
  /** `dativo run` under this id. */
  start(...options: readonly string[]): Promise<Ended>;
}

/** Three orders of two months. */
export function bringGoodOrders(files: string): void {
  bringOrders(files, 'november', ['1,2026-11-01T10:00:00Z,PT,12.50', '2,2026-11-02T11:30:00Z,DE,7.25']);
  bringOrders(files, 'december', ['3,2026-12-24T18:00:00Z,PT,100.00']);
}

/** `attempt` is what else is known of the only attempt. */
export async function expectMoved({ id, example, files }: Omit<OrdersRun, 'start'>, ended: Ended, attempt = {}) {
  expect(ended.code, ended.stdout + ended.stderr).toBe(0);
  expect(example.result(id)).toMatchObject({
    verdict: 'succeeded',
    origin: 'container',
    logs: { completeness: 'complete' },
    report: { rows_read: 3, rows_written: 3, rows_rejected: 0, files_written: 2 },
    attempts: [{ attempt: 1, outcome: 'ended', exit_code: 0, ...attempt }],
  });
  expect(await readMonths(files)).toEqual([
    ['11', 2, 19.75],
    ['12', 1, 100],
  ]);
  expect(ended.stdout).toContain('Wrote 2 rows');
}

export async function expectBadRowToFail({ id, example, files, start }: OrdersRun) {
  bringOrders(files, 'bad', ['1,2026-11-01T10:00:00Z,PT,a lot']);
  const { code } = await start();
  expect(code).toBe(2);
  expect(example.result(id)).toMatchObject({
    verdict: 'failed',
    origin: 'container',
    exit_code: 2,
    report: { rows_read: 1, rows_written: 0, rows_rejected: 1 },
  });
  expect(existsSync(join(files, 'orders'))).toBe(false);
}

/** `result` is what else is known of it. */
export async function expectCancelToEndIt({ id, example, files, start }: OrdersRun, alive: () => number, result = {}) {
  await bringManyOrders(files);
  const { code, stdout, stderr } = await start('--detach');
  expect([code, stdout.trim()], stderr).toEqual([0, id]);
  await until(() => alive() === 1);
  const status = await example.dativo('status', id);
  expect(status.stdout).toMatch(/running/);
  const cancel = await example.dativo('cancel', id);
  expect(cancel.code, cancel.stdout + cancel.stderr).toBe(0);
  expect(alive()).toBe(0);
  expect(example.result(id)).toMatchObject({ verdict: 'canceled', origin: 'user', ...result });
  expect(existsSync(join(files, 'orders'))).toBe(false);
}
