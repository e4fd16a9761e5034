import type { Rule } from './rule.ts';

const CONTRACT = 'job-config.schema.json';
const ODCS = 'https://bitol-io.github.io/open-data-contract-standard/latest/';

/** What a job file needs of other files. */
export const referenceRules = {
  JOB801: { severity: 'error', summary: 'A file that the job refers to is there.', source: CONTRACT },
  JOB802: { severity: 'error', summary: 'A file that the job refers to can be read.', source: CONTRACT },
  JOB803: { severity: 'error', summary: 'A connector plays the role that the job gives it.', source: CONTRACT },
  JOB804: {
    severity: 'error',
    summary: 'Incremental reading fits the connector and has what its strategy needs.',
    source: CONTRACT,
  },
  JOB805: { severity: 'error', summary: 'An asset definition has a schema at the top of the file.', source: ODCS },
  JOB806: { severity: 'error', summary: 'The type of a connector is in the registry of connectors.', source: CONTRACT },
  JOB807: { severity: 'error', summary: 'No two jobs have the same job_name in one environment.', source: CONTRACT },
  JOB808: { severity: 'error', summary: 'No two jobs make resources of the same name.', source: CONTRACT },
} as const satisfies Record<string, Rule>;
