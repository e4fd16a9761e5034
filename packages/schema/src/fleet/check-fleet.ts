import type { Diagnostic } from '../diagnostic.ts';
import type { InspectedJob } from '../inspect-job.ts';
import { deriveNames } from '../names/derive-names.ts';
import { quoted } from '../rules/found.ts';
import type { JobView, Provider } from '../rules/job-view.ts';
import { placeAt } from '../rules/place.ts';
import { report } from '../rules/report.ts';
import { ENVIRONMENT, isName, JOB_NAME, TENANT } from './job-names.ts';

/** A job whose name is known, so that others can be compared with it. */
interface NamedJob {
  readonly file: string;
  readonly view: JobView;
  readonly jobName: string;
  readonly environment: string;
  readonly tenant: string | undefined;
  readonly provider: Provider | undefined;
}

/** What the jobs have in common. */
export interface FleetOptions {
  /** True where all jobs go into one fleet of Terraform, which knows them by job_name alone. Default: by environment too. */
  readonly isKeyedByName?: boolean;
}

/**
 * JOB807 and JOB808 over jobs that are deployed together: no two have the same name in one environment, and no two make
 * resources of the same name. Of each pair the finding is in the later file; the order of the jobs does not matter.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { checkFleet, inspectJob } from '@dativo/schema';
 *
 * const text = readFileSync('job.yaml', 'utf8');
 * const jobs = ['a.yaml', 'b.yaml'].map((file) => inspectJob(text, { file }));
 * checkFleet(jobs).map(({ ruleId, file }) => `${file} ${ruleId}`); // => ['b.yaml JOB807']
 */
export function checkFleet(
  jobs: readonly InspectedJob[],
  { isKeyedByName = false }: FleetOptions = {},
): readonly Diagnostic[] {
  const byIdentity = new Map<string, NamedJob>();
  const byResource = new TakenNames();
  return namedJobs(jobs).flatMap((job) => {
    const identity = isKeyedByName ? job.jobName : JSON.stringify([job.jobName, job.environment]);
    const twin = byIdentity.get(identity);
    if (twin === undefined) byIdentity.set(identity, job);
    const clash = firstClash(job, byResource);
    if (twin !== undefined) return [sameName(job, twin)];
    return clash === undefined ? [] : [sameResources(job, clash.other, clash.kinds)];
  });
}

function namedJobs(jobs: readonly InspectedJob[]): NamedJob[] {
  const byFile = [...jobs].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
  return byFile
    .filter(({ file }, index) => file === '' || file !== byFile[index - 1]?.file)
    .flatMap(({ file, view }) => {
      const jobName = view?.fixedText(JOB_NAME);
      const environment = view?.fixedText(ENVIRONMENT);
      if (view === undefined || !isName(jobName) || !isName(environment)) return [];
      return [{ file, view, jobName, environment, tenant: view.fixedText(TENANT), provider: view.provider }];
    });
}

/** Names of resources and the jobs that took them first. */
class TakenNames {
  private readonly tables = new Map<string, Map<string, NamedJob>>();

  /** Takes a name for a job; the job that has it already, if there is one. */
  take(provider: Provider, kind: string, name: string, job: NamedJob): NamedJob | undefined {
    const scope = `${provider} ${kind}`;
    let table = this.tables.get(scope);
    if (table === undefined) {
      table = new Map();
      this.tables.set(scope, table);
    }
    const first = table.get(name);
    if (first === undefined) table.set(name, job);
    return first;
  }
}

/** The job that first took one of the names of this one, and what they would share; takes the names that are free. */
function firstClash(job: NamedJob, byResource: TakenNames): { other: NamedJob; kinds: readonly string[] } | undefined {
  const { provider, jobName, environment } = job;
  if (provider === undefined) return undefined;
  const taken: { readonly other: NamedJob; readonly kind: string; readonly name: string }[] = [];
  for (const [kind, { name }] of Object.entries(deriveNames(jobName, environment, provider))) {
    const other = byResource.take(provider, kind, name, job);
    if (other !== undefined) taken.push({ other, kind, name });
  }
  const [first] = taken;
  if (first === undefined) return undefined;
  const shared = taken.filter(({ other }) => other === first.other);
  return { other: first.other, kinds: shared.map(({ kind, name }) => `${kind} ${quoted(name)}`) };
}

function sameName(job: NamedJob, first: NamedJob): Diagnostic {
  const { jobName, environment, tenant } = job;
  if (environment !== first.environment) {
    return findingIn(
      job,
      first,
      'JOB807',
      `job_name ${quoted(jobName)} is also the name of the job in \`${first.file}\`, and a fleet knows its jobs by job_name alone`,
      `The environments differ (${quoted(environment)}, ${quoted(first.environment)}): make a fleet of each, or put the environment into job_name.`,
    );
  }
  const isOtherTenant = tenant !== undefined && first.tenant !== undefined && tenant !== first.tenant;
  const differ = isOtherTenant
    ? ` The tenants differ (${quoted(tenant)}, ${quoted(first.tenant)}), but no resource is named after the tenant: put it into job_name.`
    : ' Give one of the two another job_name.';
  return findingIn(
    job,
    first,
    'JOB807',
    `job_name ${quoted(jobName)} in environment ${quoted(environment)} is also the name of the job in \`${first.file}\``,
    `Resources and costs are told apart by job_name and environment alone.${differ}`,
  );
}

function sameResources(job: NamedJob, first: NamedJob, kinds: readonly string[]): Diagnostic {
  const shown = ({ jobName, environment }: NamedJob) => `${quoted(jobName)} in ${quoted(environment)}`;
  return findingIn(
    job,
    first,
    'JOB808',
    `job_name ${shown(job)} and ${shown(first)}, the job in \`${first.file}\`, make resources of the same name: ${kinds[0]}${kinds.length > 1 ? ` and ${kinds.length - 1} more` : ''}`,
    'Resource names are job_name and environment in lower case, with a hyphen for all that is not a-z or 0-9. Change one job_name in more than that.',
  );
}

function findingIn(
  job: NamedJob,
  first: NamedJob,
  ruleId: 'JOB807' | 'JOB808',
  message: string,
  help: string,
): Diagnostic {
  const diagnostic = report(job.view.document, { ruleId, pointer: JOB_NAME, mark: 'value', message, help });
  const { document } = first.view;
  const { value, nearest } = placeAt(document, JOB_NAME);
  const related = { message: 'the first of the two', file: first.file, range: document.rangeOf(value ?? nearest) };
  return { ...diagnostic, related: [related] };
}
