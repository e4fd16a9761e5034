import type { Handlers } from '../registry.ts';
import { type Input, textsOf } from '../wire/input.ts';
import { findCluster } from './cluster.ts';
import type { World } from './world.ts';

/** Services are only shown, as they were put; nothing of them runs. */
export function serviceHandlers(world: World): Handlers {
  const { account, clusters, services } = world;
  return {
    DescribeServices: (input) => {
      const cluster = findCluster(clusters, input);
      const wanted = textsOf(input, 'services').map((name) => name.replace(/^arn:.*\//, ''));
      const arnOf = (name: string) => account.arn('ecs', `service/${cluster.name}/${name}`);
      const show = (name: string): Input[] => {
        const service = services.get(name);
        return service === undefined ? [] : [{ serviceName: name, serviceArn: arnOf(name), ...service }];
      };
      const missing = wanted.filter((name) => !services.has(name));
      return {
        services: wanted.flatMap(show),
        failures: missing.map((name) => ({ arn: arnOf(name), reason: 'MISSING' })),
      };
    },
  };
}
