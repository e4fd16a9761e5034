import { COMMANDS } from '../command-table.ts';
import { writeAll } from '../write-all.ts';
import { completeWord } from './complete-word.ts';

/**
 * What the scripts in `completions/` call for each Tab: `--current=WORD -- WORD…`, the word at the cursor and those before it.
 * Prints a line with the kind of files that fit as well and what stands in front of their names, then a line for each
 * word that fits; a tab stands before what it means. Never an error: nobody would see it.
 */
export async function answer(argv: readonly string[]): Promise<void> {
  const [first = '', , ...words] = argv;
  const current = first.replace(/^--current=/, '');
  const records = async () => (await import('./find-records.ts')).findRecords(process.cwd());
  const { candidates, files, prefix } = await completeWord({ words, current }, { commands: COMMANDS, records });
  const lines = [`${files}\t${prefix}`, ...candidates.map(({ text, about }) => `${text}\t${about}`)];
  writeAll(1, lines.map((line) => `${line}\n`).join(''));
}
