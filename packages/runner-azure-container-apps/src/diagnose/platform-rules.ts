import { type ExecutionRule, PAGES } from './execution-rule.ts';

/** What the platform itself does to a run. */
export const PLATFORM_RULES: readonly ExecutionRule[] = [
  {
    id: 'environment',
    when: [/ManagedEnvironmentNot(Provisioned|Ready)|environment .*has not been provisioned successfully/i],
    cause: 'platform',
    isTransient: false,
    summary: 'the environment of the job is not ready',
    detail: 'It failed to be made or to be changed, or it is being changed now; nothing starts in it meanwhile.',
    nextStep: 'Look at its provisioning state; when it has Failed, apply the Terraform module again.',
    source: PAGES.environment,
  },
  {
    id: 'workload-profile',
    when: [/workload profile name .*consumption only|workload ?profile .*(not found|does not exist|is not supported)/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'the environment has no such workload profile',
    detail: 'The job names a workload profile that its environment does not have.',
    nextStep: 'Correct workload_profile_name of the module, or add the profile to the environment, and apply.',
    source: PAGES.profiles,
  },
  {
    id: 'scale-down',
    when: [/node scale ?down/i],
    cause: 'platform',
    isTransient: true,
    summary: 'the platform took the node away under the run to save nodes',
    detail: 'Nodes that look unused are taken away with what runs on them; it is not moved without retries.',
    nextStep:
      'Start again; make the job able to go on where it was, or keep a minimum of nodes in its workload profile.',
    source: PAGES.interruptions,
  },
  {
    id: 'node-shutdown',
    when: [/node ?shutdown|imminent|preempted|node (was|is) (lost|not ready|drained|being)|nodelost|node ?not ?ready/i],
    cause: 'platform',
    isTransient: true,
    summary: 'the platform took the node away under the run',
    detail:
      'Nodes are replaced for updates and maintenance; what runs on them is ended and, without retries, not moved.',
    nextStep: 'Start again; make the job able to go on where it was, or run it in a planned maintenance window.',
    source: PAGES.interruptions,
  },
  {
    id: 'evicted',
    when: [/evict|ephemeral.(local )?storage|disk ?pressure/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'the replica was evicted, as a rule for want of disk',
    detail:
      'Scratch space depends on the vCPU of the replica (1 to 8 GiB) and counts everything that is written into the container.',
    nextStep: 'Write less to the disk, or give the job more cpu, which brings more scratch space.',
    source: PAGES.storage,
  },
  {
    id: 'memory',
    when: [/oom ?kill|out of memory|memory limit/i],
    cause: 'memory',
    isTransient: false,
    summary: 'the container was killed for want of memory',
    detail: 'It used more than its memory limit.',
    nextStep: 'Raise memory of the module, or make the job handle less data at a time.',
    source: PAGES.deployment,
  },
  {
    id: 'health',
    when: [/probe ?fail|(liveness|readiness|startup) probe|unhealthy/i],
    cause: 'health',
    isTransient: false,
    summary: 'a health probe failed and the platform ended the container',
    detail: 'A job needs no probe; this one has one, and nothing answered it.',
    nextStep: 'Remove the probes from the job.',
    source: PAGES.probes,
  },
  {
    id: 'capacity',
    when: [
      /failedscheduling|insufficient (cpu|memory|capacity)|nodes are available|maximum allowed cores|assigningreplicafailed|heavy ?usage|(not enough|no) capacity|maximum node count|quota/i,
    ],
    cause: 'capacity',
    isTransient: true,
    summary: 'the environment had no room for the replica',
    detail: 'The cores of the environment or of its workload profile were used up.',
    nextStep:
      'Start again later, run less at once, or raise the quota of cores or maximum_count of the workload profile.',
    source: PAGES.quotas,
  },
  {
    id: 'killed',
    when: [/exit ?code:? '?137|sigkill/i],
    cause: 'memory',
    isTransient: false,
    summary: 'the container was killed, as a rule for want of memory',
    detail: 'Exit code 137 is SIGKILL: the kernel for want of memory, or the platform 30 s after SIGTERM.',
    nextStep: 'Look at the memory of the run in Azure Monitor; raise memory of the module if it reached the limit.',
    source: PAGES.exits,
  },
  {
    id: 'timeout',
    when: [/deadlineexceeded|longer than specified deadline|replica ?timeout|exceeded .*timeout/i],
    cause: 'timeout',
    isTransient: false,
    isVague: true,
    summary: 'the job ran longer than its replicaTimeout',
    detail:
      'The platform ends a replica that takes longer than the replicaTimeout of its job, also one that never came to start.',
    nextStep: 'Raise timeout_seconds of the module, or make the job do less in one run.',
    source: PAGES.jobs,
  },
];

/** Words that only say that the container did not end with 0. */
export const CONTAINER_RULES: readonly ExecutionRule[] = [
  {
    id: 'container-backoff',
    when: [
      /containerbackoff|crashloop|container ?crash(ing|ed)|persistent fail\w+ to start container|back-off restarting/i,
    ],
    cause: 'container',
    isTransient: false,
    isVague: true,
    summary: 'the container keeps ending as soon as it starts',
    detail: 'The platform gave up starting it.',
    nextStep: 'Read the log of the container and its exit code.',
    source: PAGES.exits,
  },
  {
    id: 'container-exit',
    when: [
      /processexited|containerterminated|terminated with exit code|backofflimitexceeded|specified backoff limit|backoff limit exceeded|exited with status failed|exit ?code/i,
    ],
    cause: 'container',
    isTransient: false,
    isVague: true,
    summary: 'the container ended with an error of its own',
    detail: 'The platform only says that the container did not end with 0.',
    nextStep: 'Read the log of the container and its exit code.',
    source: PAGES.exits,
  },
];
