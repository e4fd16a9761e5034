import { RUNTIME_TITLES, runtimeOf } from '../clouds/runtime-of.ts';
import { quoted } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import type { Finding } from '../rules/report.ts';

/** `airbyte`, and whatever says in its name that it is run by Docker, such as `singer-in-docker`. */
const STARTS_CONTAINERS = /(?:^|[^a-z0-9])(?:airbyte|docker)(?:$|[^a-z0-9])/i;

const PLUGINS = [
  { pointer: '/source/custom_reader', engine: '/source/engine/type' },
  { pointer: '/target/custom_writer', engine: '/target/engine/type' },
] as const;

/** JOB641 as far as the job alone tells: an engine or a sandbox that starts containers, where no Docker can be reached. */
export function checkDockerSocket(job: JobView): readonly Finding[] {
  const runtime = cloudRuntimeOf(job);
  if (runtime === undefined) return [];
  const engines = PLUGINS.flatMap(({ pointer, engine }) => {
    const type = job.fixedText(engine);
    const isUsed = type !== undefined && !hasText(job, pointer);
    return isUsed && startsContainers(type) ? [dockerEngine(type, engine, runtime)] : [];
  });
  return [...engines, ...sandboxFindings(job, runtime)];
}

/** What people call the runtime, where it is a cloud's: none of them lets a container start others. */
export function cloudRuntimeOf(job: JobView): string | undefined {
  const runtime = runtimeOf(job);
  return runtime === undefined || runtime === 'local_process' ? undefined : RUNTIME_TITLES[runtime];
}

export function startsContainers(engine: string): boolean {
  return STARTS_CONTAINERS.test(engine);
}

export function dockerEngine(engine: string, pointer: string, runtime: string): Finding {
  return {
    ruleId: 'JOB641',
    pointer,
    mark: 'value',
    message: `engine ${quoted(engine)} starts a container of its own, but ${runtime} has no Docker socket`,
    help: 'Use an engine that runs inside the container, such as native, or run the job on a machine with Docker.',
  };
}

/** Only custom readers and writers are put into a sandbox: in the mode `cloud` Python ones by default, else where the job asks for it. */
function sandboxFindings(job: JobView, runtime: string): Finding[] {
  const pointer = '/plugins/sandbox/enabled';
  const plugins = PLUGINS.filter((plugin) => hasText(job, plugin.pointer));
  const [first] = plugins;
  if (first === undefined) return [];
  const enabled = job.at(pointer);
  const isPython = plugins.some((plugin) => job.fixedText(plugin.pointer)?.includes('.py:'));
  const isDefault = (enabled ?? null) === null && isPython && job.project.containerMode === 'cloud';
  if (enabled !== true && !isDefault) return [];
  const reason =
    enabled === true ? 'the sandbox of plugins' : "the sandbox that the container's mode `cloud` puts plugins into";
  return [
    {
      ruleId: 'JOB641',
      ...(enabled === true ? { pointer } : { pointer: first.pointer }),
      mark: 'value',
      message: `${reason} is a container of its own, but ${runtime} has no Docker socket`,
      help: 'Write `plugins.sandbox.enabled: false`: the job already has a container to itself. Or run it on a machine with Docker.',
    },
  ];
}

function hasText(job: JobView, pointer: string): boolean {
  const value = job.at(pointer);
  return typeof value === 'string' && value !== '';
}
