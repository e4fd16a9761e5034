import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkFleet,
  checkReferences,
  type Diagnostic,
  inspectJob,
  type ReferenceOptions,
  type ReferenceReader,
  settleFindings,
} from '@dativo/schema';

export const CASES = join(import.meta.dirname, 'fixtures', 'references');

/** What every case has, unless it has a file of its own at the same path. */
const BASE = join(CASES, 'base');

/** What a case needs beside its files. */
const OPTIONS: Readonly<Record<string, ReferenceOptions>> = {
  'JOB640/good-self-hosted': { containerMode: 'self_hosted' },
  'JOB801/bad-roots': {
    roots: [
      { container: '/app', repository: 'etl' },
      { container: '/opt/lake', repository: 'lake' },
    ],
  },
  'JOB801/good-roots': {
    roots: [
      { container: '/app', repository: 'etl' },
      { container: '/app/lake', repository: 'shared' },
    ],
  },
  'JOB806/bad-roots': { roots: [{ container: '/app/', repository: './etl' }] },
};

/** Everything that is found in the jobs of a folder, which stands for a repository. */
export async function findingsIn(rule: string, name: string): Promise<readonly Diagnostic[]> {
  const folder = join(CASES, rule, name);
  const options = { ...(rule === 'JOB640' ? { containerMode: 'cloud' as const } : {}), ...OPTIONS[`${rule}/${name}`] };
  const { containerMode } = options;
  const jobs = jobFiles(folder).map((file) =>
    inspectJob(readFileSync(join(folder, file), 'utf8'), { file, containerMode }),
  );
  const reader = readerOf(folder);
  const checks = await Promise.all(jobs.map((job) => checkReferences(job, reader, options)));
  const others = [...checks.flatMap(({ diagnostics }) => diagnostics), ...checkFleet(jobs)];
  return jobs.flatMap(
    (job) => settleFindings(job, { others: others.filter(({ file }) => file === job.file) }).diagnostics,
  );
}

/** Job files are those that name a tenant. */
function jobFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && readFileSync(join(folder, file), 'utf8').startsWith('tenant_id:'))
    .sort();
}

function readerOf(folder: string): ReferenceReader {
  const places = [folder, BASE];
  return {
    read(path) {
      const place = places.find((one) => statSync(join(one, path), { throwIfNoEntry: false })?.isFile());
      return place === undefined ? undefined : readFileSync(join(place, path), 'utf8');
    },
    list(path) {
      return places.flatMap((one) => {
        const found = statSync(join(one, path), { throwIfNoEntry: false });
        return found?.isDirectory() ? readdirSync(join(one, path)) : [];
      });
    },
  };
}

/** The other places of findings as lines, behind the lines of the findings. */
export function relatedLines({ related = [] }: Diagnostic): string {
  return related
    .map(({ file, range, message }) => `  related: ${file}:${range?.start.line}:${range?.start.column} ${message}\n`)
    .join('');
}
