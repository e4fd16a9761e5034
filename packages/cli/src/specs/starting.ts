import type { CommandSpec, OptionSpec } from '../command.ts';
import { HOSTS, RUNTIMES } from '../init/answers.ts';

/** An answer of `dativo init` as a flag. */
function answer(name: string, value: string, summary: string): OptionSpec {
  return { name, type: 'string', value, summary };
}

/** The command that a project starts with. */
export const STARTING: readonly CommandSpec[] = [
  {
    name: 'init',
    summary: 'start a project: a job, its root module, a pipeline',
    usage: ['dativo init [FOLDER] [options]'],
    about: [
      'Asks what it needs to know, each question with a default; every answer is also',
      'a flag. Where nobody can be asked, defaults count and missing flags are named.',
      'Writes all files or none, never over a file that is there with another text:',
      'a second call with the same answers changes nothing. The job on this machine',
      'comes with a program and data, and needs no account and no network.',
    ],
    examples: [
      { about: 'A job on this machine, with all defaults', line: 'dativo init shop --yes' },
      { about: 'What would be written?', line: 'dativo init shop --name refunds --dry-run' },
      {
        about: 'A job on AWS with a pipeline',
        line: 'dativo init fargate --runtime aws_fargate --region eu-west-1 --image ghcr.io/acme/ingest:1.4.2 --pipeline github --state s3://acme-state',
      },
    ],
    positionals: { name: 'FOLDER', min: 0, max: 1 },
    options: [
      { ...answer('runtime', 'RUNTIME', 'where the job runs'), choices: RUNTIMES },
      answer('name', 'NAME', 'name of the job: its tag job_name, its folder'),
      answer('tenant', 'TEXT', 'tenant whose data it is'),
      answer('team', 'TEXT', 'tag team'),
      answer('pipeline-type', 'TEXT', 'tag pipeline_type'),
      answer('environment', 'TEXT', 'tag environment'),
      answer('cost-center', 'TEXT', 'tag cost_center'),
      answer('region', 'REGION', 'region of the cloud'),
      answer('image', 'IMAGE', 'container image; needed for every cloud'),
      answer('project', 'ID', 'project of Google Cloud; needed there'),
      answer('subscription', 'ID', 'subscription of Azure; needed there'),
      { ...answer('pipeline', 'HOST', 'whose pipeline to write'), choices: HOSTS },
      answer(
        'state',
        'URL',
        'where the Terraform state is: local, s3://BUCKET, gs://BUCKET or the URL of a blob container',
      ),
      { name: 'keep', type: 'boolean', summary: 'leave files with another text as they are, write the rest' },
      { name: 'dry-run', type: 'boolean', summary: 'write nothing, say what would be written' },
      { name: 'yes', short: 'y', type: 'boolean', summary: 'ask nothing, take the defaults' },
    ],
    load: () => import('../commands/init.ts'),
  },
];
