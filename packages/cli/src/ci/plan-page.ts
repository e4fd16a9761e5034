import type { CostEstimate } from '@dativo/cost';
import type { ResourceAction } from '@dativo/terraform';
import type { CommandResult } from '../command.ts';
import { plural } from '../render/count.ts';
import { literal } from '../render/markdown-text.ts';
import { visible } from '../render/visible.ts';
import type { CiHost } from './host.ts';
import { costSection } from './plan-cost.ts';
import type { PlanOutputs } from './plan-outputs.ts';
import type { PlannedJob } from './plan-record.ts';

/** One job with its plan, or with why it has none. */
export interface JobPlan {
  readonly file: string;
  readonly planned: PlannedJob | undefined;
  readonly result: CommandResult;
  readonly cost?: CostEstimate | undefined;
}

export interface PageFacts {
  readonly outputs: PlanOutputs;
  readonly host: Pick<CiHost, 'commit'>;
}

/** Signs that a `diff` block shows in colours. */
const SIGNS: Readonly<Partial<Record<ResourceAction, string>>> = {
  create: '+',
  update: '!',
  delete: '-',
  replace: '-+',
};

/** The plans as a page in Markdown: names and numbers, never a value. */
export function planPage(plans: readonly JobPlan[], { outputs, host }: PageFacts): string {
  const parts = [
    `### dativo plan: ${headline(plans, outputs)}`,
    ...(outputs.has_destroy === 'true'
      ? [`> **Warning:** this destroys ${plural(Number(outputs.to_destroy), 'resource')}.`]
      : []),
    ...(plans.length === 0 ? [] : [table(plans)]),
    ...plans.flatMap(details),
    ...costSection(plans.flatMap(({ cost }) => (cost === undefined ? [] : [cost]))),
    `Commit \`${host.commit ?? 'unknown'}\`, digest \`${outputs.digest.slice(0, 12)}\`. Only these plans are applied; another one is refused.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function headline(plans: readonly JobPlan[], { changes, to_add, to_change, to_destroy }: PlanOutputs): string {
  const failed = plans.filter(({ planned }) => planned === undefined).length;
  if (failed > 0) return `${plural(failed, 'job')} of ${plans.length} failed`;
  if (plans.length === 0) return 'no job is touched';
  if (changes === 'false') return 'no changes';
  return `${to_add} to add, ${to_change} to change, ${to_destroy} to destroy`;
}

function table(plans: readonly JobPlan[]): string {
  const rows = plans.map(({ file, planned }) => {
    const name = `<code>${literal(file)}</code>`;
    if (planned === undefined) return `| ${name} | failed | | | |`;
    const { add, change, destroy, replace } = planned.summary;
    return `| ${name} | ${add} | ${change} | ${destroy} | ${replace} |`;
  });
  return ['| Job | Add | Change | Destroy | Of these replaced |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function details({ file, planned, result }: JobPlan): readonly string[] {
  if (planned === undefined) return [`#### ${literal(file)}`, fenced('text', reasonOf(result))];
  const { resources, hasOutputChanges } = planned.summary;
  const lines = resources.map(({ address, action }) => `${SIGNS[action] ?? ' '} ${visible(address)} (${action})`);
  if (hasOutputChanges) lines.push('  outputs change');
  return lines.length === 0 ? [] : [`#### ${literal(file)}`, fenced('diff', lines.join('\n'))];
}

function reasonOf({ error, diagnostics = [], exitCode }: CommandResult): string {
  const findings = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ message, ruleId }) => `${message} [${ruleId}]`);
  const lines =
    error === undefined ? findings : [error.message, ...(error.help === undefined ? [] : [error.help]), ...findings];
  return visible(lines.length === 0 ? `ended with exit code ${exitCode}` : lines.join('\n'), '\n');
}

/** A fence that nothing in the text can close. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
