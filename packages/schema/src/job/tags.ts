import { z } from 'zod';
import { described } from './described.ts';

/**
 * Text with something visible in it and without a placeholder: tags go into Terraform before there are outputs, so a
 * placeholder could never be filled.
 */
const tagValue = z
  .string()
  .regex(/^(?![\s\S]*\{\{\s*terraform_outputs)[\s\S]*\S/)
  .meta({ patternErrorMessage: 'A tag is text that is not empty and holds no placeholder.' });

export const Tags = z
  .object({
    job_name: described(tagValue, 'Job name', 'Names the job everywhere: in tags, bills and resource names.', [
      'stripe-customers',
    ]),
    team: described(tagValue, 'Team', 'Who owns the job.', ['data-engineering']),
    pipeline_type: described(tagValue, 'Pipeline type', 'What kind of pipeline this is.', ['ingestion']),
    environment: described(tagValue, 'Environment', 'Where the job runs in its life cycle.', ['production']),
    cost_center: described(tagValue, 'Cost center', 'Who pays.', ['data-platform']),
  })
  .catchall(tagValue)
  .meta({
    id: 'Tags',
    title: 'Tags',
    description:
      'Put on every resource that Terraform makes for the job. Five are required, others are welcome; all are text.',
  });
