import { connectionText } from './connection.ts';
import type { Environment } from './environment.ts';
import { JobError } from './job-error.ts';
import type { YamlMap } from './yaml-map.ts';

/** Objects of a web API, read page by page. */
export interface ApiSource {
  readonly type: 'stripe' | 'hubspot';
  readonly baseUrl: string;
  readonly key: ApiKey;
  /** Names of the API's own, as they stand in its addresses: `customers`, `contacts`. */
  readonly objects: readonly string[];
}

export interface ApiKey {
  /** The environment variable that holds it: what messages may name. */
  readonly variable: string;
  readonly value: string;
}

const BASE_URLS: Readonly<Record<ApiSource['type'], string>> = {
  // Source: https://docs.stripe.com/api
  stripe: 'https://api.stripe.com',
  // Source: https://developers.hubspot.com/docs/api-reference/overview
  hubspot: 'https://api.hubapi.com',
};
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export function isApiType(type: string): type is ApiSource['type'] {
  return Object.hasOwn(BASE_URLS, type);
}

export function parseApiSource(type: ApiSource['type'], recipe: YamlMap, job: YamlMap, env: Environment): ApiSource {
  const block = job.map('source');
  const baseUrl = connectionText(recipe, block, 'base_url') ?? BASE_URLS[type];
  return {
    type,
    baseUrl: checkBaseUrl(baseUrl, recipe.place),
    key: readKey(recipe, env),
    objects: parseObjects(block, job.place),
  };
}

/** A key that travels in clear is a key that is lost. */
function checkBaseUrl(text: string, place: string): string {
  const url = URL.parse(text);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url !== null && isSafe && url.username === '' && url.search === '') return text.replace(/\/+$/, '');
  throw new JobError('CONFIG', `${place}: connection base_url must be an https:// address without a query.`);
}

function readKey(recipe: YamlMap, env: Environment): ApiKey {
  const credentials = recipe.map('credentials');
  const variable = credentials?.text('from_env');
  if (variable === undefined) {
    throw new JobError(
      'CONFIG',
      `${recipe.place}: credentials.from_env is required: the name of the environment variable that holds the key.`,
    );
  }
  const value = Object.hasOwn(env, variable) ? (env[variable] ?? '').trim() : '';
  if (value !== '') return { variable, value };
  throw new JobError('CONFIG', `${credentials?.place}: ${variable} is not set; it must hold the key of the API.`);
}

function parseObjects(block: YamlMap | undefined, place: string): readonly string[] {
  const objects = block?.list('objects') ?? [];
  if (objects.length === 0) {
    throw new JobError('CONFIG', `${place}: source: objects is required: what to read, for example [customers].`);
  }
  return objects.map((object) => {
    if (typeof object === 'string' && /^[a-z][a-z0-9_-]*(\/[a-z0-9_-]+)*$/i.test(object)) return object;
    throw new JobError('CONFIG', `${place}: source: objects must hold names such as customers.`);
  });
}
