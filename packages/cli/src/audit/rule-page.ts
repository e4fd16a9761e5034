import { TAG_RULES, type TagRuleId } from '@dativo/terraform/audit';
import { wrap, wrapColumns } from '../render/columns.ts';
import type { Style } from '../style.ts';
import { docsUrlOf } from './docs-url.ts';

export const TAG_RULE_IDS = Object.keys(TAG_RULES) as readonly TagRuleId[];

/** What `dativo explain` knows about a rule of the audit. */
export function tagRulePage(id: TagRuleId) {
  const { severity, summary, mend, source } = TAG_RULES[id];
  return { id, severity, topic: 'Tags of cloud resources', summary, mend, source, docsUrl: docsUrlOf(id) };
}

/** One of them for a terminal. */
export function renderTagRule(id: TagRuleId, style: Style): string {
  const { severity, summary, mend, source, docsUrl } = tagRulePage(id);
  const painted = severity === 'error' ? style.red(severity) : style.yellow(severity);
  return [
    `${style.bold(id)}  ${painted}, of dativo audit`,
    '',
    ...wrap(summary, 80),
    '',
    style.bold('What to do'),
    '',
    ...wrap(mend.replaceAll('`', ''), 78).map((line) => `  ${line}`),
    '',
    ...(id === 'TAG010' ? [] : acceptingLines(id, style)),
    ...wrapColumns([
      ['Source', source],
      ['Page', docsUrl],
    ]),
    '',
  ].join('\n');
}

/** All of them, as `dativo explain` lists rules. */
export function renderTagRules(style: Style): string {
  const rows = TAG_RULE_IDS.map((id) => [id, `${TAG_RULES[id].severity}: ${TAG_RULES[id].summary}`] as const);
  return [style.bold('Tags of cloud resources'), ...wrapColumns(rows), ''].join('\n');
}

function acceptingLines(id: TagRuleId, style: Style): string[] {
  return [
    style.bold('Accepting it'),
    '',
    '  In dativo-tags.yaml:',
    '    ignore:',
    '      - address: module.legacy.*',
    `        rule: ${id}`,
    '        reason: why this is fine here',
    '',
  ];
}
