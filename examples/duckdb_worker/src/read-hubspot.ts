import type { ApiSource } from './api-source.ts';
import type { Asset } from './asset.ts';
import { type ApiCall, getJson, isObject, type JsonObject } from './get-json.ts';
import { JobError } from './job-error.ts';
import { type Batches, rowOf } from './rows.ts';

/** Source: https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide */
const PAGE_SIZE = 100;
/** What an object has beside its properties. */
const OWN_FIELDS: readonly string[] = ['id', 'createdAt', 'updatedAt', 'archived'];

/** All objects of one kind. HubSpot gives those properties that are asked for by name: the columns of the asset. */
export async function* readHubspot(object: string, source: ApiSource, asset: Asset, call: ApiCall): Batches {
  const properties = asset.columns.map(({ name }) => name).filter((name) => !OWN_FIELDS.includes(name));
  let after: string | undefined;
  do {
    const url = new URL(`${source.baseUrl}/crm/v3/objects/${object}`);
    url.searchParams.set('limit', String(PAGE_SIZE));
    if (properties.length > 0) url.searchParams.set('properties', properties.join(','));
    if (after !== undefined) url.searchParams.set('after', after);
    const { results, paging } = await getJson(url, call);
    if (!Array.isArray(results) || !results.every(isObject)) {
      throw new JobError('SOURCE', `hubspot answered for ${object} with something that is not a list of objects.`);
    }
    yield results.map((each) => rowOf(withoutEmpty(each), asset.columns));
    after = nextOf(paging, after, object);
  } while (after !== undefined);
}

/** A property that nobody has filled in may come as empty text. */
function withoutEmpty({ properties, ...own }: JsonObject): JsonObject {
  const filled = Object.entries(isObject(properties) ? properties : {}).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(filled), ...own };
}

function nextOf(paging: unknown, before: string | undefined, object: string): string | undefined {
  const next = isObject(paging) && isObject(paging['next']) ? paging['next']['after'] : undefined;
  if (next === undefined || next === null) return undefined;
  const after = String(next);
  if (after !== before) return after;
  throw new JobError('SOURCE', `hubspot names the page of ${object} that was just read as the next one.`);
}
