import { type ExecutionRule, PAGES } from './execution-rule.ts';

const PULL =
  /image ?pull|errimagepull|pull(ing)? (the )?image|failed to pull|failed to resolve (image|reference)|invalidimagename|invalid image name|manifest.?unknown|back-off pulling|toomanyrequests|containers\.[^ ]+\.image|acr\/firewall/i;

/** An image that could not be pulled. What passes by itself comes first, and the precise before the general. */
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
    id: 'pull-firewall',
    when: [PULL, /is not allowed access|acr\/firewall/i],
    cause: 'network',
    isTransient: false,
    summary: 'the firewall of the registry keeps the environment out',
    detail: 'The registry knows the address that asks, and does not let it in.',
    nextStep: 'Allow the outbound addresses of the environment at the registry, or give it a private endpoint.',
    source: PAGES.pullWords,
  },
  {
    id: 'pull-identity',
    when: [PULL, /using managed identity/i],
    cause: 'permission',
    isTransient: false,
    summary: 'the identity of the job may not pull its image, or cannot be used for it',
    detail: 'Container Apps asked the registry as the identity that the job names for it, and got nothing.',
    nextStep:
      'Give that identity the role AcrPull on the registry, and assign it to the job; a new role takes minutes to count.',
    source: PAGES.identity,
  },
  {
    id: 'pull-platform',
    when: [/no match for platform|no matching manifest|no child with platform|descriptor (matching|for) platform/i],
    cause: 'image',
    isTransient: false,
    summary: 'the image has no variant for linux/amd64',
    detail: 'Container Apps runs images of linux/amd64 only.',
    nextStep: 'Build the image for that platform: docker buildx build --platform linux/amd64.',
    source: PAGES.createFailures,
  },
  {
    id: 'pull-not-found',
    when: [
      PULL,
      /: not ?found|not found in registry|\b404\b|manifest.?unknown|name unknown|no such image|tag not found|NotFound/i,
    ],
    cause: 'image',
    isTransient: false,
    summary: 'the image is not in the registry',
    detail: 'There is no repository of that name, or no such tag or digest in it.',
    nextStep: 'Push the image again, or set container_image of the module to one that is there and apply.',
    source: PAGES.pull,
  },
  {
    id: 'pull-denied',
    when: [PULL, /unauthorized|denied|\b40[13]\b|forbidden|authentication required|insufficient_scope/i],
    cause: 'permission',
    isTransient: false,
    summary: 'the job may not pull its image',
    detail:
      'The registry refused the identity or the credentials of the job; keys of a registry may have been changed.',
    nextStep:
      'Give the identity of the job the role AcrPull on the registry, and name registry and identity in registries of the module.',
    source: PAGES.pull,
  },
  {
    id: 'pull-no-host',
    when: [PULL, /no such host/i],
    cause: 'network',
    isTransient: false,
    summary: 'the name of the registry has no address',
    detail: 'The name is misspelt, or the DNS of the subnet does not know it.',
    nextStep: 'Check the host in container_image of the module, and the DNS of the environment and its private zones.',
    source: PAGES.pullWords,
  },
  {
    id: 'pull-registry-down',
    when: [PULL, /\b50[0234]\b|service unavailable|internal server error|bad gateway/i],
    cause: 'image',
    isTransient: true,
    summary: 'the registry, or the cache before it, failed',
    detail:
      'It answered with an error of its own; the cache of Container Apps also answers so where a registry throttles.',
    nextStep: 'Start again later; keep the image in an Azure Container Registry if it comes again.',
    source: PAGES.pullWords,
  },
  {
    id: 'pull-no-connection',
    when: [
      PULL,
      /i\/o timeout|timed out|dial tcp|connection (refused|reset|timeout)|deadline exceeded|handshake|context canceled|\bEOF\b/i,
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
    detail: 'The name does not have the form REGISTRY/NAME:TAG or REGISTRY/NAME@sha256:DIGEST, in small letters.',
    nextStep: 'Correct container_image of the module and apply.',
    source: PAGES.pull,
  },
  {
    id: 'pull',
    when: [PULL],
    cause: 'image',
    isTransient: false,
    isVague: true,
    summary: 'the image could not be pulled',
    detail: 'Azure gives no more precise reason: the name may be wrong, or the identity may lack AcrPull.',
    nextStep:
      'Check that the image is there, that the identity of the job has AcrPull on the registry, and that the subnet can reach it.',
    source: PAGES.pull,
  },
];
