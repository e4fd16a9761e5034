const TYPES = ['aws_s3_bucket', 'aws_iam_role', 'aws_iam_role_policy', 'aws_ecs_task_definition', 'aws_sqs_queue'];

/** A plan of so many resources, ten to a module; one of a hundred lacks a tag. Each has as much beside its tags as a usual one. */
export function planText(count: number): string {
  const modules = Array.from({ length: Math.ceil(count / 10) }, (_, number) =>
    moduleOf(number, Math.min(10, count - number * 10)),
  );
  const changes = modules.flatMap(({ resources }) =>
    resources.map(({ address }) => ({
      address,
      mode: 'managed',
      change: { actions: ['create'], after: {}, after_unknown: { arn: true, id: true, tags: {}, tags_all: {} } },
    })),
  );
  return JSON.stringify({
    format_version: '1.2',
    planned_values: { root_module: { child_modules: modules } },
    resource_changes: changes,
    configuration: { root_module: { module_calls: { job: { source: './job' } } } },
  });
}

function moduleOf(number: number, count: number) {
  const address = `module.job["shop-${number}"]`;
  return { address, resources: Array.from({ length: count }, (_, index) => resourceOf(address, number, index)) };
}

function resourceOf(module: string, number: number, index: number) {
  const type = TYPES[index % TYPES.length] ?? '';
  const isBare = index === 0 && number % 10 === 0;
  const tags = {
    job_name: `shop-${number}`,
    ...(!isBare && { team: `team-${number % 40}` }),
    pipeline_type: 'ingestion',
    environment: 'prod',
    cost_center: `cc-${number % 20}`,
  };
  return {
    address: `${module}.${type}.it[${index}]`,
    mode: 'managed',
    type,
    name: 'it',
    index,
    provider_name: 'registry.terraform.io/hashicorp/aws',
    values: {
      name: `shop-${number}-${index}`,
      policy: '{"Version":"2012-10-17"}'.repeat(20),
      ...(type !== 'aws_iam_role_policy' && { tags, tags_all: tags }),
    },
    sensitive_values: { tags: {}, tags_all: {} },
  };
}
