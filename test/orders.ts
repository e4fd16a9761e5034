import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';

// The files of the orders examples, before and after a run.

/** So many that no machine is done with them before it is told to stop. */
const MANY = 4_000_000;
const HEADER = 'order_id,ordered_at,country,amount';

/** Puts lines of orders where a run finds them. */
export function bringOrders(files: string, name: string, lines: readonly string[]): void {
  mkdirSync(join(files, 'incoming'), { recursive: true });
  writeFileSync(join(files, 'incoming', `${name}.csv`), [HEADER, ...lines, ''].join('\n'));
}

export async function bringManyOrders(files: string): Promise<void> {
  mkdirSync(join(files, 'incoming'), { recursive: true });
  await ask(`copy (select range as order_id, timestamp '2026-11-01' as ordered_at, 'PT' as country, 1.5 as amount
    from range(${MANY})) to '${join(files, 'incoming/many.csv')}'`);
}

/** Month, number of orders, sum: of the Parquet that a run has written. */
export async function readMonths(files: string): Promise<readonly (readonly unknown[])[]> {
  return ask(
    `select month, count(*)::integer, sum(amount)::double
    from read_parquet('${files}/orders/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)
    group by month order by month`,
  );
}

async function ask(sql: string) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 50) {
    if (waited > 20_000) throw new Error('it did not come to it within 20 s');
    await sleep(50);
  }
}
