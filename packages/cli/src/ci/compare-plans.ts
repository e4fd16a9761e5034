import type { PlannedJob, PlanRecord } from './plan-record.ts';

export interface RecordFacts {
  readonly commit: string | undefined;
  readonly now: Date;
  readonly maxAgeSeconds: number;
}

/** Why nothing of a record may be applied; nothing where it may. */
export function findRecordFaults(record: PlanRecord, { commit, now, maxAgeSeconds }: RecordFacts): readonly string[] {
  const faults: string[] = [];
  if (record.commit !== null && commit !== undefined && record.commit !== commit) {
    faults.push(`it was planned for commit ${record.commit}, and this is ${commit}`);
  }
  const ageSeconds = Math.floor((Number(now) - Date.parse(record.created_at)) / 1000);
  if (ageSeconds > maxAgeSeconds) {
    faults.push(`it was planned at ${record.created_at}, longer than ${maxAgeSeconds} seconds ago (--max-age)`);
  }
  return faults;
}

/** How the plan of now differs from the reviewed one; nothing where it is the same. */
export function findPlanFaults(reviewed: PlannedJob, now: PlannedJob): readonly string[] {
  const faults: string[] = [];
  const [before, after] = [reviewed.state, now.state];
  if (before?.lineage !== after?.lineage) faults.push(`it was planned on ${before === null ? 'no' : 'another'} state`);
  else if (before?.serial !== after?.serial) {
    faults.push(
      `the state was at serial ${before?.serial} and is at ${after?.serial}: somebody has applied in between`,
    );
  }
  const names = new Set([...Object.keys(reviewed.fingerprint.parts), ...Object.keys(now.fingerprint.parts)]);
  for (const name of [...names].sort()) {
    const [was, is] = [reviewed.fingerprint.parts[name], now.fingerprint.parts[name]];
    if (was === undefined) faults.push(`${name} is in the plan of now, and was not in the reviewed one`);
    else if (is === undefined) faults.push(`${name} was in the reviewed plan, and is not in the one of now`);
    else if (was !== is) faults.push(`${name} is not as it was reviewed`);
  }
  return faults.length === 0 && reviewed.fingerprint.digest !== now.fingerprint.digest
    ? ['its digest is another']
    : faults;
}
