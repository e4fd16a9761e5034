import { renderTagRule, renderTagRules, TAG_RULE_IDS, tagRulePage } from '../audit/rule-page.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type RulePage, rulePages } from '../generated/rule-pages.ts';
import { renderRuleList, renderRulePage } from '../render/rule-page.ts';
import { suggestion } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';

export async function run({ args, report }: CommandContext): Promise<CommandResult> {
  const [name] = args.positionals;
  if (name === undefined) {
    const rules = [...rulePages.map(({ example: _, ...rest }) => rest), ...TAG_RULE_IDS.map(tagRulePage)];
    return {
      exitCode: EXIT.ok,
      text: renderRuleList(rulePages, report.out, renderTagRules(report.out)),
      data: { rules },
    };
  }
  const id = toId(name);
  const tagRule = TAG_RULE_IDS.find((one) => one === id);
  if (tagRule !== undefined) {
    return { exitCode: EXIT.ok, text: renderTagRule(tagRule, report.out), data: tagRulePage(tagRule) };
  }
  const page = await findPage(name, id);
  return { exitCode: EXIT.ok, text: renderRulePage(page, report.out), data: page };
}

/** `JOB203`, in any letter case, or only its number. */
function toId(name: string): string {
  return /^\d+$/.test(name) ? `JOB${name}` : name.toUpperCase();
}

async function findPage(name: string, id: string): Promise<RulePage> {
  const page = rulePages.find((one) => one.id === id);
  if (page !== undefined) return page;
  const hint = await suggestion(id, [...rulePages.map((one) => one.id), ...TAG_RULE_IDS]);
  throw new UsageError(`"${name}" is not a rule.${hint}`, 'dativo explain lists all rules.');
}
