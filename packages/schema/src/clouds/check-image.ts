import type { Check } from '../checks.ts';
import { quoted } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import { placeAt } from '../rules/place.ts';
import type { Finding } from '../rules/report.ts';
import { replaceWord } from '../rules/suggest.ts';
import { type ImageReading, type ImageReference, readImage } from './image-reference.ts';
import { credentialKind } from './secret-value.ts';

const IMAGE = '/infrastructure/runtime/image';
const EXAMPLE = 'For example ghcr.io/acme/ingest:1.4.2; names are lower case.';
const NO_CREDENTIALS = 'Take user and password away; the runtime signs in to the registry by itself.';

/** JOB605 and JOB606: an image that registries can find, and that is the same one tomorrow. */
export const checkImage: Check = (job) => {
  const image = job.fixedText(IMAGE);
  if (job.provider === undefined || job.provider === 'local' || image === undefined || image === '') return [];
  const reading = readImage(image);
  return reading.ok ? checkPinned(image, reading.reference) : [malformed(job, image, reading)];
};

function malformed(job: JobView, image: string, reading: Extract<ImageReading, { ok: false }>): Finding {
  const isSecret = credentialKind(image) !== undefined;
  const repaired = isSecret ? undefined : reading.repaired;
  return {
    ruleId: 'JOB605',
    pointer: IMAGE,
    mark: 'value',
    isSecret,
    message: `\`image\` is ${isSecret ? 'text with a password' : quoted(image)}, which ${reading.fault}; an image is written [REGISTRY/]NAME[:TAG][@DIGEST]`,
    help: isSecret ? NO_CREDENTIALS : helpWith(repaired),
    fix: repaired === undefined ? undefined : replaceWord(job.document, placeAt(job.document, IMAGE).value, repaired),
  };
}

function helpWith(repaired: string | undefined): string {
  return repaired === undefined ? EXAMPLE : `Write ${repaired}.`;
}

function checkPinned(image: string, { tag, digest }: ImageReference): Finding[] {
  if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return [];
  const why = tag === undefined ? 'has neither a tag nor a digest' : 'has the tag `latest`';
  return [
    {
      ruleId: 'JOB606',
      pointer: IMAGE,
      mark: 'value',
      message: `\`image\` is ${quoted(image)}, which ${why}: what runs may change between two runs`,
      help: 'Add the tag of a version, such as `:1.4.2`, or a digest, such as `@sha256:…`.',
    },
  ];
}
