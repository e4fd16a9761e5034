/** Where the job runs, in the words of `infrastructure.runtime.type`. */
export const RUNTIMES = ['local_process', 'aws_fargate', 'azure_container_apps', 'gcp_cloud_run'] as const;
export type Runtime = (typeof RUNTIMES)[number];

/** Who runs the pipeline. */
export const HOSTS = ['none', 'github', 'gitlab', 'azure'] as const;
export type Host = (typeof HOSTS)[number];

/** What `dativo init` is told: each question's answer by the name of its flag. */
export interface Answers {
  readonly runtime: Runtime;
  /** Tag job_name; also the name of the job's folder. */
  readonly name: string;
  readonly tenant: string;
  readonly team: string;
  readonly 'pipeline-type': string;
  readonly environment: string;
  readonly 'cost-center': string;
  readonly region: string;
  /** Empty on this machine, which runs a program and no image. */
  readonly image: string;
  /** Project of Google Cloud; empty elsewhere. */
  readonly project: string;
  /** Subscription of Azure; empty elsewhere. */
  readonly subscription: string;
  readonly pipeline: Host;
  /** `local`, or the address of the state in the words of `--outputs`. */
  readonly state: string;
}

export type AnswerName = keyof Answers;

/** Answers that were given or taken so far. */
export type SomeAnswers = Partial<Record<AnswerName, string>>;
