import type { InspectedJob } from '../inspect-job.ts';
import type { JobView } from '../rules/job-view.ts';

/** All that comparing jobs takes, as long as nothing is found. */
const COMPARED = ['/infrastructure/tags/job_name', '/infrastructure/tags/environment', '/tenant_id'];

/**
 * The same job without its values, for programs that hold very many at once: the names that `checkFleet` compares are kept, all
 * else is read again when somebody asks for it. Jobs with findings stay as they are.
 */
export function keepNames(job: InspectedJob): InspectedJob {
  const { view } = job;
  return view === undefined || job.findings.length > 0 ? job : { ...job, view: toNames(view) };
}

function toNames({ readAgain, provider, project, isWanted, fixedText }: JobView): JobView {
  const names = new Map(COMPARED.map((pointer) => [pointer, fixedText(pointer)]));
  return namesView(names, { readAgain, provider, project, isWanted });
}

type Kept = Pick<JobView, 'readAgain' | 'provider' | 'project' | 'isWanted'>;

/** Apart from the function above, so that nothing here holds on to the view with the values. */
function namesView(names: ReadonlyMap<string, string | undefined>, kept: Kept): JobView {
  let whole: JobView | undefined;
  const again = (): JobView => {
    whole ??= kept.readAgain();
    return whole;
  };
  return {
    ...kept,
    get document() {
      return again().document;
    },
    get value() {
      return again().value;
    },
    at: (pointer) => again().at(pointer),
    fixedText: (pointer) => (names.has(pointer) ? names.get(pointer) : again().fixedText(pointer)),
    entriesAt: (pointer) => again().entriesAt(pointer),
  };
}
