import type { Around } from './cloud-stage.ts';

/** The same port with something around each of its calls. */
export function surround<Api extends object>(api: Api, around: Around | undefined): Api {
  if (around === undefined) return api;
  return new Proxy(api, {
    get(port, name) {
      const method: unknown = Reflect.get(port, name);
      if (typeof method !== 'function') return method;
      return (input: unknown) => around(String(name), () => method.call(port, input));
    },
  });
}
