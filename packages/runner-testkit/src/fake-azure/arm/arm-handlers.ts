import type { AzureHandlers } from '../registry.ts';
import { ok } from '../wire/answer.ts';
import { notFound } from '../wire/fault.ts';
import { parseId, type Resource, type Resources } from './resources.ts';

/** What every resource has, whatever its type, and what a caller may do with it: everything. */
export function armHandlers(resources: Resources): AzureHandlers {
  return {
    Resources_GetById: ({ path }) => {
      const found = resources.find(path);
      const { type, name, group } = parseId(path);
      if (found === undefined) throw notFound(type, name, group);
      return ok(toWire(found));
    },
    Resources_CreateOrUpdateById: ({ path, input }) => {
      const status = resources.find(path) === undefined ? 201 : 200;
      return { status, body: toWire(resources.put(path, input)) };
    },
    Permissions_List: () => ok({ value: [{ actions: ['*'], notActions: [], dataActions: [], notDataActions: [] }] }),
  };
}

export function toWire({ id, name, type, input }: Resource): object {
  return { id, name, type, ...input };
}
