import type { ApiSource } from './api-source.ts';
import type { Asset } from './asset.ts';
import { type ApiCall, getJson, isObject, type JsonObject } from './get-json.ts';
import { JobError } from './job-error.ts';
import { type Batches, rowOf } from './rows.ts';

/** Source: https://docs.stripe.com/api/pagination#pagination-limit */
const PAGE_SIZE = 100;

/** All objects of one kind, newest first, as Stripe lists them. */
export async function* readStripe(object: string, source: ApiSource, asset: Asset, call: ApiCall): Batches {
  let after: string | undefined;
  do {
    const url = new URL(`${source.baseUrl}/v1/${object}`);
    url.searchParams.set('limit', String(PAGE_SIZE));
    if (after !== undefined) url.searchParams.set('starting_after', after);
    const { data, has_more: hasMore } = await getJson(url, call);
    if (!Array.isArray(data) || !data.every(isObject)) {
      throw new JobError('SOURCE', `stripe answered for ${object} with something that is not a list of objects.`);
    }
    yield data.map((each) => rowOf(withDates(each, asset), asset.columns));
    after = hasMore === true ? idOf(data.at(-1), object) : undefined;
  } while (after !== undefined);
}

/** Without the last id there is no next page, and asking for the first one again would never end. */
function idOf(last: JsonObject | undefined, object: string): string {
  if (typeof last?.['id'] === 'string') return last['id'];
  throw new JobError('SOURCE', `stripe says that there are more ${object}, but the last one of the page has no id.`);
}

/** Stripe counts seconds since 1970; what the asset calls a date or a timestamp becomes one. */
function withDates(object: JsonObject, { columns }: Asset): JsonObject {
  const dates = columns.flatMap(({ name, type }) => {
    const seconds = object[name];
    if (type.isTemporal !== true || typeof seconds !== 'number') return [];
    const text = new Date(seconds * 1000).toISOString();
    return [[name, type.isDay === true ? text.slice(0, 10) : text] as const];
  });
  return { ...object, ...Object.fromEntries(dates) };
}
