import { BROKEN_CONNECTION, DENIED, NO_CONNECTION, PAGES, type StopRule, THROTTLED } from './stop-rule.ts';

const PULL = /cannotpull\w*error|cannot ?pull ?container/i;

/** An image that could not be pulled. What passes by itself comes first, since a registry wraps it in words of refusal. */
export const IMAGE_RULES: readonly StopRule[] = [
  {
    id: 'pull-throttled',
    when: [PULL, THROTTLED],
    cause: 'image',
    isTransient: true,
    summary: 'the registry limits how often images are pulled',
    detail:
      'The registry answered that there were too many requests. Docker Hub counts pulls per address, ECR per account and second.',
    nextStep:
      'Start again later; to be rid of it, keep the image in ECR (a pull-through cache will do) or give registry credentials.',
    source: PAGES.pull,
  },
  {
    id: 'pull-platform',
    when: [
      PULL,
      /descriptor (matching|for) platform|no matching manifest|no match for platform|does not match the (specified|expected) platform/i,
    ],
    cause: 'image',
    isTransient: false,
    summary: "the image has no variant for the task's platform",
    detail: 'The image was built for another CPU architecture or operating system than the task definition asks for.',
    nextStep:
      'Build the image for that platform (docker buildx build --platform linux/amd64 or linux/arm64), or set cpu_architecture of the module to what the image has.',
    source: PAGES.pull,
  },
  {
    id: 'pull-no-space',
    when: [PULL, /no space left on device/i],
    cause: 'configuration',
    isTransient: false,
    summary: "the image does not fit into the task's disk",
    detail: 'Compressed and unpacked image share the ephemeral storage of the task, 20 GiB where nothing else is set.',
    nextStep: 'Raise ephemeral_storage_gib (21 to 200) of the module, or make the image smaller.',
    source: PAGES.storage,
  },
  {
    id: 'pull-no-connection',
    when: [PULL, NO_CONNECTION],
    cause: 'network',
    isTransient: true,
    summary: 'the registry could not be reached',
    detail:
      'The task had no answer from the registry in time. If it happens at every start, its subnets have no way there.',
    nextStep:
      'If it comes again: check the route to a NAT gateway, an internet gateway with a public address, or VPC endpoints (ecr.api, ecr.dkr, s3), and egress on TCP 443 of the security groups.',
    source: PAGES.pull,
  },
  {
    id: 'pull-broken-connection',
    when: [PULL, BROKEN_CONNECTION],
    cause: 'network',
    isTransient: true,
    summary: 'the connection to the registry broke while the image was pulled',
    detail: 'The download ended early, or the registry had a fault of its own.',
    nextStep: 'Start again.',
    source: PAGES.pull,
  },
  {
    id: 'pull-unknown-repository',
    when: [
      PULL,
      /pull access denied|insufficient_scope|does not exist or (may require authorization|no pull access)|anonymous token/i,
    ],
    cause: 'image',
    isTransient: false,
    summary: 'the registry knows no such public image',
    detail:
      'The name of the image is wrong, or it is private and the task has no credentials for that registry. A name without a registry means Docker Hub.',
    nextStep:
      'Correct the name of the image (for ECR: ACCOUNT.dkr.ecr.REGION.amazonaws.com/NAME:TAG), or give registry_credentials_secret_arn to the module.',
    source: PAGES.pull,
  },
  {
    id: 'pull-denied',
    when: [PULL, DENIED],
    cause: 'permission',
    isTransient: false,
    summary: 'the execution role may not pull the image',
    detail:
      'The registry refused the pull. ECR needs it allowed by the execution role and, for an image of another account, by the policy of the repository.',
    nextStep:
      'Allow ecr:GetAuthorizationToken, ecr:BatchCheckLayerAvailability, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer; check the repository policy and the policies of VPC endpoints.',
    source: PAGES.executionRole,
  },
  {
    id: 'pull-not-found',
    when: [PULL, /not found|\b404\b|manifest unknown|name unknown|no such image|does not exist/i],
    cause: 'image',
    isTransient: false,
    summary: 'the image is not in the registry',
    detail:
      'There is no repository of that name, or no such tag or digest in it. A lifecycle rule may have removed it.',
    nextStep: 'Push the image again, or set the image of the module to one that is there and apply.',
    source: PAGES.pull,
  },
  {
    id: 'pull-bad-reference',
    when: [PULL, /invalid reference format|invalid image|failed to parse/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'the name of the image cannot be read',
    detail: 'The name does not have the form REGISTRY/NAME:TAG or REGISTRY/NAME@sha256:DIGEST.',
    nextStep: 'Correct the image of the module and apply.',
    source: PAGES.pull,
  },
  {
    id: 'pull-cut-off',
    when: [PULL, /unexpected status|failed open|failed to copy/i],
    cause: 'image',
    isTransient: true,
    summary: 'the registry refused the download',
    detail:
      'ECS cuts the message off before the status, so it does not say whether this was a limit, a refusal or a fault.',
    nextStep:
      'Start again; if it comes again, check access to the image and, in private subnets, the S3 endpoint that layers come through.',
    source: PAGES.pull,
  },
  {
    id: 'pull',
    when: [PULL],
    cause: 'image',
    isTransient: false,
    summary: 'the image could not be pulled',
    detail: 'The container runtime refused the image for a reason that is only in its own words.',
    nextStep: 'Read the words of ECS; pulling the image by hand from the same network often shows more.',
    source: PAGES.pull,
  },
];
