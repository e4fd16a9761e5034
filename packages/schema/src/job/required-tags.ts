/** The tags that every resource and every bill must carry, in the order in which they are asked for. */
export const REQUIRED_TAGS = ['job_name', 'team', 'pipeline_type', 'environment', 'cost_center'] as const;
