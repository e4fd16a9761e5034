import { type ExecutionRule, PAGES } from './execution-rule.ts';

const PULL =
  /imagepull|errimagepull|image pull|pull(ing)? (the )?image|failed to pull|failed to resolve (image|reference)|invalidimagename|invalid image name|manifest unknown|ErrImageNeverPull/i;

/** An image that could not be pulled. What passes by itself comes first. */
export const IMAGE_RULES: readonly ExecutionRule[] = [
  {
    id: 'pull-throttled',
    when: [PULL, /toomanyrequests|too many requests|\b429\b|rate ?limit/i],
    cause: 'image',
    isTransient: true,
    summary: 'the registry limits how often images are pulled',
    detail: 'The registry answered that there were too many requests; Docker Hub counts them per address.',
    nextStep: 'Start again later; to be rid of it, keep the image in an Azure Container Registry.',
    source: PAGES.pull,
  },
  {
    id: 'pull-denied',
    when: [PULL, /unauthorized|denied|\b40[13]\b|forbidden|authentication required|credential|insufficient_scope/i],
    cause: 'permission',
    isTransient: false,
    summary: 'the job may not pull its image',
    detail: 'The registry refused the identity or the credentials of the job.',
    nextStep:
      'Give the identity of the job the role AcrPull on the registry, and name registry and identity in registries of the module.',
    source: PAGES.pull,
  },
  {
    id: 'pull-platform',
    when: [PULL, /no match for platform|no matching manifest|descriptor (matching|for) platform/i],
    cause: 'image',
    isTransient: false,
    summary: 'the image has no variant for linux/amd64',
    detail: 'Container Apps runs images of linux/amd64 only.',
    nextStep: 'Build the image for that platform: docker buildx build --platform linux/amd64.',
    source: PAGES.pull,
  },
  {
    id: 'pull-not-found',
    when: [PULL, /not ?found|\b404\b|manifest unknown|name unknown|no such image|does not exist/i],
    cause: 'image',
    isTransient: false,
    summary: 'the image is not in the registry',
    detail: 'There is no repository of that name, or no such tag or digest in it.',
    nextStep: 'Push the image again, or set container_image of the module to one that is there and apply.',
    source: PAGES.pull,
  },
  {
    id: 'pull-no-connection',
    when: [
      PULL,
      /i\/o timeout|timed out|dial tcp|no such host|connection (refused|reset)|deadline exceeded|handshake|\bEOF\b/i,
    ],
    cause: 'network',
    isTransient: true,
    summary: 'the registry could not be reached',
    detail:
      'The environment had no answer from the registry in time. If it comes at every start, its network has no way there.',
    nextStep:
      'If it comes again: check routes, firewall and DNS of the subnet (the registry and login.microsoftonline.com on TCP 443).',
    source: PAGES.pull,
  },
  {
    id: 'pull-bad-reference',
    when: [/invalidimagename|invalid image name|invalid reference format|couldn't parse image/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'the name of the image cannot be read',
    detail: 'The name does not have the form REGISTRY/NAME:TAG or REGISTRY/NAME@sha256:DIGEST.',
    nextStep: 'Correct container_image of the module and apply.',
    source: PAGES.pull,
  },
  {
    id: 'pull',
    when: [PULL],
    cause: 'image',
    isTransient: false,
    summary: 'the image could not be pulled',
    detail: 'Azure gives no more precise reason: the name may be wrong, or the identity may lack AcrPull.',
    nextStep:
      'Check that the image is there, that the identity of the job has AcrPull on the registry, and that the subnet can reach it.',
    source: PAGES.pull,
  },
];
