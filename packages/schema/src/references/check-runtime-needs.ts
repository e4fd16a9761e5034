import type { InspectedJob } from '../inspect-job.ts';
import type { JobView, ProjectFacts } from '../rules/job-view.ts';
import { bannedSource, isAllowedInCloud } from './cloud-mode.ts';
import { cloudRuntimeOf, dockerEngine, startsContainers } from './docker-socket.ts';
import { isMap } from './loaded-file.ts';
import type { Recipe } from './recipe.ts';
import { causeIn, type ReferenceFinding } from './reference-finding.ts';
import { entryOf, isNo, type Registry, registryCause } from './registry.ts';

/** JOB640 for what only the connector file and the registry tell; silent where the job alone has told it already. */
export function checkCloudModeOf(
  { findings }: InspectedJob,
  source: Recipe | undefined,
  registry: Registry | undefined,
  mode: ProjectFacts['containerMode'],
): ReferenceFinding[] {
  const { type, typePointer } = source ?? {};
  if (mode !== 'cloud' || type === undefined || typePointer === undefined) return [];
  if (findings.some(({ ruleId }) => ruleId === 'JOB640')) return [];
  const entry = registry === undefined ? undefined : entryOf(registry, type);
  const { allowed_in_cloud = true } = entry ?? { allowed_in_cloud: isAllowedInCloud(type) };
  if (!isNo(allowed_in_cloud)) return [];
  const causes =
    registry === undefined || entry === undefined
      ? []
      : [registryCause(registry, type, 'allowed_in_cloud', 'the registry does not allow it')];
  return [{ ...bannedSource(type, typePointer), causes }];
}

/** Have readers of their own, whatever engine their connector files name. */
const ALWAYS_NATIVE = ['csv', 'mysql', 'postgres'];

/** JOB641 for the engine of the connector file, where the job names none itself. */
export function checkDockerSocketOf(job: JobView, { role, pointer, file, type }: Recipe): ReferenceFinding[] {
  const runtime = cloudRuntimeOf(job);
  const engine = isMap(file.value['default_engine']) ? file.value['default_engine']['type'] : undefined;
  if (runtime === undefined || typeof engine !== 'string' || !startsContainers(engine)) return [];
  const isOverruled = [`/${role}/engine/type`, '/source/custom_reader', '/target/custom_writer']
    .filter((other) => other.startsWith(`/${role}/`))
    .some((other) => (job.at(other) ?? null) !== null);
  if (isOverruled || (type !== undefined && ALWAYS_NATIVE.includes(type))) return [];
  const cause = causeIn(file, '/default_engine/type', 'the engine of the connector');
  return [{ ...dockerEngine(engine, pointer, runtime), causes: [cause] }];
}
