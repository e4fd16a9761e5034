import type { RouteTable } from './verify-api.ts';

/** Whether a subnet's tasks reach the internet. `no_address`: they would, with a public address. */
export type WayOut =
  | { readonly kind: 'open'; readonly target: string }
  | { readonly kind: 'no_address'; readonly target: string }
  | { readonly kind: 'none' };

/**
 * Follows the default route. An internet gateway lets only public addresses out; whatever else it names (NAT, transit gateway,
 * firewall, an instance) is taken to lead there.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html
 */
export function findWayOut(table: RouteTable, assignPublicIp: boolean): WayOut {
  const route = table.routes.find(({ destination, isActive }) => isActive && destination === '0.0.0.0/0');
  if (route === undefined) return { kind: 'none' };
  if (route.target.startsWith('igw-') && !assignPublicIp) return { kind: 'no_address', target: route.target };
  return { kind: 'open', target: route.target };
}
