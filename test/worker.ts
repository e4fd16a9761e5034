/** What stands for the image of an example: the DuckDB worker of this machine. */
export interface Worker {
  /** Where the orders are; a run whose id names a folder in it has that one. */
  readonly files: string;
  /** The folder of the example: what its Dockerfile copies into the image's working directory. */
  readonly folder: string;
  /** The worker's own program. */
  readonly program: string;
  /** Before the program starts, in the words of a shell; may use FILES. */
  readonly before: string;
}

/** Where the entry point of the Terraform modules ends: sh, -c, its text, its name. The program's words follow. */
const ENTRY_POINT_WORDS = 4;

/** The entry point as Terraform has it, with the files of this machine in the place of those of the image. */
export function withWorker(entryPoint: readonly string[], { files, folder, program, before }: Worker): string[] {
  const words = entryPoint.slice(ENTRY_POINT_WORDS).map((word) => {
    return `'${word.replace('/app/bin/duckdb-worker.js', program).replace(/^\/app\//, `${folder}/`)}'`;
  });
  const own = `FILES='${files}'; if [ -d "$FILES/$DATIVO_RUN_ID" ]; then FILES="$FILES/$DATIVO_RUN_ID"; fi`;
  const begin = `${own}; ${before}; cd '${folder}' && exec ${words.join(' ')} "$@"`;
  return [...entryPoint.slice(0, ENTRY_POINT_WORDS), 'sh', '-c', begin, 'image'];
}
