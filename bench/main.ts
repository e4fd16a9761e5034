// Prints one table: what is to be fast, the target, what was measured, and whether the target is met.
// Usage: npm run bench -- --help
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFailure, type Judged, judge } from './judge.ts';
import { describeMachine, runLine } from './machine.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { textTable } from './report/tables.ts';
import { writeDocument } from './report/write-document.ts';
import { allRows } from './rows/all-rows.ts';
import { runRounds } from './run-rounds.ts';
import { ROOT, Workshop } from './workshop.ts';

const options = optionsOrEnd();
if (options.help) console.log(HELP);
else process.exitCode = bench(options);

function optionsOrEnd(): Options {
  try {
    return readOptions(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

function bench({ rounds, only, withPeers, original, json, write }: Options): number {
  const workshop = new Workshop({ withPeers, ...(original === undefined ? {} : { original: resolve(original) }) });
  const machine = describeMachine();
  try {
    const rows = allRows(workshop).filter(({ what }) => only.test(what));
    const judged = runRounds(rows, rounds, (line) => console.error(line)).map(judge);
    console.log(`${runLine(machine, rounds)}\n\n${textTable(judged)}`);
    if (json !== undefined) writeFileSync(json, JSON.stringify({ machine, rounds, rows: judged.map(plain) }, null, 2));
    if (write) writeDocument(join(ROOT, 'docs'), judged, machine, rounds);
    return judged.some(isFailure) ? 1 : 0;
  } finally {
    workshop.close();
  }
}

function plain({ measured: { row, samples, fault }, verdict, spread }: Judged): object {
  const { what, topic, target, weight, parts } = row;
  return { what, topic, target, weight, verdict, ...(fault === undefined ? { spread, parts, samples } : { fault }) };
}
