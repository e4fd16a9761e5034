import type { EcrImage } from './verify-api.ts';

/** What a container's image names. Registry and repository as in the reference grammar of Docker; a tag is `latest` where none is said. */
export interface ImageName {
  readonly text: string;
  readonly digest: string | undefined;
  /** Only for private registries of ECR. */
  readonly ecr: EcrImage | undefined;
}

/**
 * `ACCOUNT.dkr.ecr.REGION.amazonaws.com/NAME`; also the dual-stack name, FIPS and China.
 * Source: https://docs.aws.amazon.com/general/latest/gr/ecr.html
 */
const ECR =
  /^(?<account>\d{12})\.dkr[.-]ecr(?:-fips)?\.(?<region>[a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)\/(?<repository>[^:@]+)/;

export function readImageName(text: string): ImageName {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(text)?.[1];
  const groups = ECR.exec(text)?.groups;
  if (groups === undefined) return { text, digest, ecr: undefined };
  const tag = /:([^:@/]+)(?:@|$)/.exec(text.replace(/@sha256:.*$/, ''))?.[1];
  return {
    text,
    digest,
    ecr: {
      account: groups['account'] ?? '',
      region: groups['region'] ?? '',
      repository: groups['repository'] ?? '',
      digest,
      tag: digest === undefined ? (tag ?? 'latest') : undefined,
    },
  };
}
