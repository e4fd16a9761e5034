import { fitsPattern } from './fits-pattern.ts';
import { modulesUpwards, withoutIndexes } from './module-address.ts';
import type { ModuleOwner } from './policy.ts';

/** Who answers for a resource. */
export interface Owner {
  readonly team: string;
  /** How it is known. */
  readonly by: 'its own tag' | 'the policy' | 'tags beside it';
}

/** What is known of a resource that may own others: its module and its team tag. */
export interface TaggedTeam {
  readonly module: string;
  readonly team: string | undefined;
}

/** Finds the team that has to mend a resource, as far as tags and policy say. */
export function createOwnerFinder(
  all: readonly TaggedTeam[],
  owners: readonly ModuleOwner[],
): (resource: TaggedTeam) => Owner | undefined {
  const teams = countTeams(all);
  return ({ module, team }) => {
    if (team !== undefined) return { team, by: 'its own tag' };
    const named = owners.find((owner) => owns(owner, module) || owns(owner, withoutIndexes(module)));
    if (named !== undefined) return { team: named.team, by: 'the policy' };
    for (const path of modulesUpwards(module)) {
      const found = mostly(teams.get(path));
      if (found !== undefined) return { team: found, by: 'tags beside it' };
    }
    return undefined;
  };
}

function owns({ module: pattern }: ModuleOwner, module: string): boolean {
  return fitsPattern(pattern, module) || fitsPattern(`${pattern}.*`, module);
}

function countTeams(all: readonly TaggedTeam[]): Map<string, Map<string, number>> {
  const teams = new Map<string, Map<string, number>>();
  for (const { module, team } of all) {
    if (team === undefined) continue;
    for (const path of modulesUpwards(module)) {
      const counts = teams.get(path) ?? new Map<string, number>();
      counts.set(team, (counts.get(team) ?? 0) + 1);
      teams.set(path, counts);
    }
  }
  return teams;
}

/** More than half of what is tagged; where teams share a module, tags do not say whose it is. */
function mostly(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  if (counts === undefined) return undefined;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].find(([, count]) => count * 2 > total)?.[0];
}
