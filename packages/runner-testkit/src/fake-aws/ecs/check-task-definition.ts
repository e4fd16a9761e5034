import { Fault } from '../wire/fault.ts';
import { type Input, numberOf, objectOf, objectsOf, textOf, textsOf } from '../wire/input.ts';

interface Rule {
  readonly isBroken: (input: Input, containers: readonly Input[]) => boolean;
  readonly message: string;
}

/**
 * What ECS refuses to register for Fargate, with its words.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
const RULES: readonly Rule[] = [
  {
    isBroken: (_, containers) => containers.length === 0,
    message: 'Container list cannot be empty.',
  },
  {
    isBroken: (input) => !/^[A-Za-z0-9_-]{1,255}$/.test(textOf(input, 'family') ?? ''),
    message:
      'Family contains invalid characters when it should only contain letters, numbers, hyphens, and underscores.',
  },
  {
    isBroken: (_, containers) => containers.some((each) => !textOf(each, 'name') || !textOf(each, 'image')),
    message: 'Container.name and Container.image should not be null or empty.',
  },
  {
    isBroken: (_, containers) => containers.every((each) => each['essential'] === false),
    message: 'A task must have at least one essential container.',
  },
  {
    isBroken: (input) => isForFargate(input) && textOf(input, 'networkMode') !== 'awsvpc',
    message: 'Fargate only supports network mode ‘awsvpc’.',
  },
  {
    isBroken: (input) => isForFargate(input) && !(textOf(input, 'cpu') && textOf(input, 'memory')),
    message: "Fargate requires that 'cpu' and 'memory' be defined at the task level.",
  },
  {
    isBroken: (input, containers) =>
      isForFargate(input) &&
      !textOf(input, 'executionRoleArn') &&
      containers.some((each) => objectOf(each, 'logConfiguration')?.['logDriver'] === 'awslogs'),
    message: 'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
  },
  {
    isBroken: (input, containers) =>
      isForFargate(input) && containers.some((each) => (numberOf(each, 'stopTimeout') ?? 0) > 120),
    message: "Fargate: 'stopTimeout' must be at most 120.",
  },
];

export function checkTaskDefinition(input: Input): void {
  const containers = objectsOf(input, 'containerDefinitions');
  const broken = RULES.find((rule) => rule.isBroken(input, containers));
  if (broken !== undefined) throw new Fault('ClientException', broken.message);
}

function isForFargate(input: Input): boolean {
  return textsOf(input, 'requiresCompatibilities').includes('FARGATE');
}
