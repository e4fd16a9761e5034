import { DENIED, type EndRule, PAGES } from './end-rule.ts';

const IMAGE = /\bimage\b|container registry|artifact registry|docker\.pkg\.dev|gcr\.io/i;

/** What a start needs of its image. */
export const IMAGE_RULES: readonly EndRule[] = [
  {
    id: 'image-policy',
    reasons: ['CONTAINER_IMAGE_UNAUTHORIZED', 'CONTAINER_IMAGE_AUTHORIZATION_CHECK_FAILED'],
    when: [/binary authorization|not authorized by policy|denied by .*polic(y|ies)|attestor/i],
    cause: 'image',
    isTransient: false,
    summary: 'a policy forbids to run the image',
    detail: 'Binary Authorization wants an attestation that the image does not have, or could not be asked.',
    nextStep:
      'Have the image attested, or name one that the policy allows; binary_authorization of the module chooses the policy.',
    source: PAGES.binaryAuthorization,
  },
  {
    id: 'image-denied',
    reasons: ['CONTAINER_PERMISSION_DENIED'],
    when: [IMAGE, DENIED],
    cause: 'permission',
    isTransient: false,
    summary: 'Cloud Run may not read the image',
    detail:
      "Its service agent (service-NUMBER@serverless-robot-prod.iam.gserviceaccount.com) needs to read the repository; across projects it is the agent of the job's project. After the API was enabled, that takes some minutes.",
    nextStep:
      'Give the service agent roles/artifactregistry.reader on the repository, and check the address of the image.',
    source: PAGES.deploying,
  },
  {
    id: 'image-platform',
    when: [
      /exec format error|must support amd64|unsupported (platform|architecture)|oci manifest|manifest type|no matching manifest/i,
    ],
    cause: 'image',
    isTransient: false,
    summary: 'the image is not built for linux/amd64',
    detail: 'Cloud Run runs amd64 only; an image that was built on an ARM machine cannot be started.',
    nextStep: 'Build it with docker buildx build --platform linux/amd64.',
    source: PAGES.contract,
  },
  {
    id: 'image-missing',
    reasons: ['CONTAINER_MISSING'],
    when: [IMAGE, /not found|does not exist|manifest_unknown|name_unknown|was not found/i],
    cause: 'image',
    isTransient: false,
    summary: 'there is no such image',
    detail: 'Its repository, its tag or its digest is not in the registry: never pushed, or cleaned up since.',
    nextStep: 'Push it again, or set container_image of the module to one that is there and apply.',
    source: PAGES.deploying,
  },
  {
    id: 'image-import',
    when: [
      /(failed to|could not|error) (import|pull|fetch|copy|load)[^.]*(image|container)|failed to import container|container import failed/i,
    ],
    cause: 'image',
    isTransient: true,
    summary: 'Cloud Run could not take the image in',
    detail: 'It copies an image before it starts it; that failed, mostly for reasons of its own.',
    nextStep: 'Start again; if it comes again, push the image once more, and check that it can be pulled elsewhere.',
    source: PAGES.troubleshooting,
  },
];
