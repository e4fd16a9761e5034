import { cloudRules } from '../generated/cloud-rules.ts';
import { remembered } from '../remembered.ts';

/** A reference taken apart. */
export interface ImageReference {
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

export type ImageReading =
  | { readonly ok: true; readonly reference: ImageReference }
  /** `fault` goes on from "the image …"; `repaired` is the same reference in the form that registries read. */
  | { readonly ok: false; readonly fault: string; readonly repaired?: string | undefined };

const { images } = cloudRules;
const DOMAIN = new RegExp(images.domain);
const PATH_PART = new RegExp(images.path_part);
const TAG = new RegExp(images.tag);
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Hex digits of the digests that registries know. */
const DIGEST_LENGTHS: Readonly<Record<string, number>> = images.digest_hex;

/** Reads `domain/path:tag@digest` as container tools do. */
export const readImage = remembered(readText);

function readText(text: string): ImageReading {
  const fault = faultOf(text);
  if (fault !== undefined) return { ok: false, fault, repaired: repair(text) };
  const { tag, digest } = split(text);
  return { ok: true, reference: { tag, digest } };
}

function faultOf(text: string): string | undefined {
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme !== undefined) return `begins with ${scheme}`;
  if (/\s/.test(text)) return 'has a blank in it';
  const { domain, path, tag, digest } = split(text);
  return domainFault(domain) ?? pathFault(path) ?? tagFault(tag) ?? digestFault(digest);
}

/** The same image without a scheme, without blanks around it and in lower case, where that is all that was wrong. */
function repair(text: string): string | undefined {
  const bare = text.trim().replace(SCHEME, '');
  const { path } = split(bare);
  const repaired = bare.replace(path, path.toLowerCase());
  return faultOf(repaired) === undefined ? repaired : undefined;
}

function split(text: string) {
  const [rest = '', ...digest] = text.split('@');
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  const name = colon === -1 ? rest : rest.slice(0, colon);
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const isDomain = /[.:]/.test(first) || first === 'localhost';
  return {
    domain: isDomain ? first : undefined,
    path: isDomain ? name.slice(slash + 1) : name,
    tag: colon === -1 ? undefined : rest.slice(colon + 1),
    digest: digest.length === 0 ? undefined : digest.join('@'),
  };
}

function domainFault(domain: string | undefined): string | undefined {
  return domain === undefined || DOMAIN.test(domain) ? undefined : 'has a registry that is not a host name';
}

function pathFault(path: string): string | undefined {
  if (path === '') return 'has no name';
  if (path !== path.toLowerCase()) return 'has upper-case letters in its name';
  if (path.length > images.path_max) return `has a name of ${path.length} characters, more than ${images.path_max}`;
  if (path.split('/').includes('')) return 'has an empty part between slashes';
  const wrong = path.split('/').find((part) => !PATH_PART.test(part));
  return wrong === undefined
    ? undefined
    : `has a part ${JSON.stringify(wrong)} that is not letters and digits joined by . _ or -`;
}

function tagFault(tag: string | undefined): string | undefined {
  if (tag === undefined || TAG.test(tag)) return undefined;
  if (tag === '') return 'ends in a colon without a tag';
  return tag.length > images.tag_max
    ? `has a tag of more than ${images.tag_max} characters`
    : 'has a tag with other characters than letters, digits, _ . and -';
}

function digestFault(digest: string | undefined): string | undefined {
  if (digest === undefined) return undefined;
  const [algorithm = '', ...rest] = digest.split(':');
  const hex = rest.join(':');
  const length = DIGEST_LENGTHS[algorithm];
  if (length === undefined) return 'has a digest that does not begin with sha256:';
  if (hex.length === length && /^[a-f0-9]+$/.test(hex)) return undefined;
  return `has a digest that is not ${length} lower-case hex digits behind ${algorithm}:`;
}
