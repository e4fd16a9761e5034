import type { SendToAws } from './send-to-aws.ts';
import type { EcrImage, VerifyApi } from './verify-api.ts';

export type ReadUrl = (url: string) => Promise<string>;

/** Images of private registries. */
export function lookAtEcr(send: SendToAws, readUrl: ReadUrl): Pick<VerifyApi, 'getManifest' | 'getImageConfig'> {
  return {
    getManifest: async (image) => {
      const { images } = (await send('ecr', 'BatchGetImage', {
        ...toRepository(image),
        imageIds: [image.digest === undefined ? { imageTag: image.tag } : { imageDigest: image.digest }],
        acceptedMediaTypes: MANIFEST_TYPES,
      })) as RawImages;
      const found = images?.[0];
      if (found?.imageManifest === undefined || found.imageId?.imageDigest === undefined) return undefined;
      return { digest: found.imageId.imageDigest, text: found.imageManifest };
    },
    getImageConfig: async (image, digest) => {
      const { downloadUrl } = (await send('ecr', 'GetDownloadUrlForLayer', {
        ...toRepository(image),
        layerDigest: digest,
      })) as RawLayer;
      return downloadUrl === undefined ? undefined : readUrl(downloadUrl);
    },
  };
}

/** Without these ECR turns an index into one of its images. Source: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html */
const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

export interface RawImages {
  readonly images?:
    | readonly {
        readonly imageId?: { readonly imageDigest?: string | undefined } | undefined;
        readonly imageManifest?: string | undefined;
      }[]
    | undefined;
}

export interface RawLayer {
  readonly downloadUrl?: string | undefined;
}

function toRepository({ account, repository }: EcrImage): { registryId: string; repositoryName: string } {
  return { registryId: account, repositoryName: repository };
}
