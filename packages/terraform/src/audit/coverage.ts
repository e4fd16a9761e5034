import type { JudgedTaggable } from './judge.ts';

/** How much of what a team owns carries its tags. */
export interface TeamCoverage {
  /** `''` where nobody is known. */
  readonly team: string;
  readonly taggable: number;
  /** Of these, the ones with every required tag. */
  readonly complete: number;
}

/** How far each team has come, the one with the most to mend first. */
export function coverTeams(
  taggable: readonly JudgedTaggable[],
  isComplete: (each: JudgedTaggable) => boolean,
  teamOf: (each: JudgedTaggable) => string,
): readonly TeamCoverage[] {
  const teams = new Map<string, { taggable: number; complete: number }>();
  for (const each of taggable) {
    const team = teamOf(each);
    const counts = teams.get(team) ?? { taggable: 0, complete: 0 };
    counts.taggable += 1;
    if (isComplete(each)) counts.complete += 1;
    teams.set(team, counts);
  }
  const open = ({ taggable: all, complete }: TeamCoverage): number => all - complete;
  return [...teams]
    .map(([team, counts]) => ({ team, ...counts }))
    .sort((a, b) => open(b) - open(a) || (a.team < b.team ? -1 : 1));
}
