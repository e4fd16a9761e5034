import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type RulePage, rulePages } from '../generated/rule-pages.ts';
import { renderRuleList, renderRulePage } from '../render/rule-page.ts';
import { suggestion } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';

export async function run({ args, report }: CommandContext): Promise<CommandResult> {
  const [name] = args.positionals;
  if (name === undefined) {
    const rules = rulePages.map(({ example: _, ...rest }) => rest);
    return { exitCode: EXIT.ok, text: renderRuleList(rulePages, report.out), data: { rules } };
  }
  const page = await findPage(name);
  return { exitCode: EXIT.ok, text: renderRulePage(page, report.out), data: page };
}

/** `JOB203`, in any letter case, or only its number. */
async function findPage(name: string): Promise<RulePage> {
  const id = /^\d+$/.test(name) ? `JOB${name}` : name.toUpperCase();
  const page = rulePages.find((one) => one.id === id);
  if (page !== undefined) return page;
  const ids = rulePages.map((one) => one.id);
  const hint = await suggestion(id, ids);
  throw new UsageError(`"${name}" is not a rule.${hint}`, 'dativo explain lists all rules.');
}
