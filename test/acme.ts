import { writeFileSync } from 'node:fs';
import { DuckDBInstance, type Json } from '@duckdb/node-api';
import { type Ended, type Example, openCloudExample, type Result, readResult } from './cloud-example.ts';

/** A copy of examples/acme. Its states are files where there are no buckets such as `terraform/backend` names. */
export interface Acme extends Example {
  /** Runs lines of a README, which are written for the folder of the example. */
  readme(script: string): Promise<Ended>;
  /** Of the only run of a job, by its job_name; `folder` is that of its job file. */
  resultOf(jobName: string, folder?: string): Result;
}

/** `stack` names a folder of `terraform/`; `backend` the settings that its README gives to `terraform init`, undefined where they are there. */
export function openAcme(
  { stack, backend }: { readonly stack: string; readonly backend?: string },
  environment: Readonly<Record<string, string | undefined>>,
): Acme {
  const example = openCloudExample('acme', environment);
  const inAcme = (...names: string[]) => example.path('examples/acme', ...names);
  if (backend !== undefined) {
    writeFileSync(inAcme('terraform', stack, 'backend_override.tf'), 'terraform {\n  backend "local" {}\n}\n');
    writeFileSync(inAcme(`terraform/backend/${backend}.hcl`), 'path = "terraform.tfstate"\n');
  }
  return {
    ...example,
    readme: (script) => example.shell(`cd examples/acme\n${script}`),
    resultOf: (jobName, folder = 'jobs') => readResult(inAcme(folder, '.dativo', jobName, 'runs')),
  };
}

/** The rows of Parquet files as texts; DuckDB reads here what DuckDB wrote, by another connection. */
export async function readParquet(files: string, columns: string, rest = ''): Promise<readonly (readonly Json[])[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const from = `read_parquet('${files}/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)`;
    return (await connection.runAndReadAll(`select ${columns} from ${from} ${rest}`)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
