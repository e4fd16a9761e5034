import type { Lies } from '../lies/lies.ts';
import type { AzureHandlers } from '../registry.ts';
import { ok } from '../wire/answer.ts';
import { Fault, notFound } from '../wire/fault.ts';
import { parseId, type Resource, type Resources } from './resources.ts';

/** What every resource has, whatever its type, and what a caller may do with it: everything. */
export function armHandlers(resources: Resources, lies: Lies): AzureHandlers {
  return {
    Resources_GetById: ({ path }) => {
      const found = resources.find(path);
      const { type, name, group } = parseId(path);
      if (lies.find('denied_reads')?.types.includes(type)) throw toDenial(`${type}/read`, path);
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

/** Source: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting */
function toDenial(action: string, scope: string): Fault {
  const message = `The client does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid.`;
  return new Fault(403, 'AuthorizationFailed', message);
}

export function toWire({ id, name, type, input }: Resource): object {
  return { id, name, type, ...input };
}
