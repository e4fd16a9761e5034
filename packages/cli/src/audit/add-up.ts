import type { TagSum, TeamCoverage } from '@dativo/terraform/audit';

/** The sums of some audits as those of one. */
export function addSums(all: readonly (readonly TagSum[])[]): readonly TagSum[] {
  const [first = []] = all;
  if (all.length === 1) return first;
  return first.map(({ key }) => {
    const counts = new Map<string, number>();
    for (const { value, resources } of all.flat().flatMap((sum) => (sum.key === key ? sum.values : []))) {
      counts.set(value, (counts.get(value) ?? 0) + resources);
    }
    const values = [...counts].map(([value, resources]) => ({ value, resources }));
    return { key, values: values.sort((a, b) => b.resources - a.resources || (a.value < b.value ? -1 : 1)) };
  });
}

/** The teams of some audits, the one with the most to mend first. */
export function addTeams(all: readonly (readonly TeamCoverage[])[]): readonly TeamCoverage[] {
  const teams = new Map<string, TeamCoverage>();
  for (const { team, taggable, complete } of all.flat()) {
    const before = teams.get(team) ?? { team, taggable: 0, complete: 0 };
    teams.set(team, { team, taggable: before.taggable + taggable, complete: before.complete + complete });
  }
  const open = ({ taggable, complete }: TeamCoverage): number => taggable - complete;
  return [...teams.values()].sort((a, b) => open(b) - open(a) || (a.team < b.team ? -1 : 1));
}
