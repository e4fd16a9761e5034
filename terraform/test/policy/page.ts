import { EVERYWHERE } from './demanded.ts';
import type { PolicyRule } from './rule.ts';
import { POLICY_RULES } from './rules.ts';

const CLOUDS = [
  ['aws', 'AWS Fargate'],
  ['azure', 'Azure Container Apps'],
  ['gcp', 'Cloud Run'],
] as const;

const INTRODUCTION = `# What the Terraform modules are held to

Each row is a test: it looks at everything that the examples of a module make, and at a configuration with all options switched on. The
names are those of the scanners, so that a finding of theirs can be looked up here: CKV is
[Checkov](https://www.checkov.io/5.Policy%20Index/terraform.html), names such as AWS-0104 are
[Trivy's](https://avd.aquasec.com/misconfig/), lower-case names are [tflint's](https://github.com/terraform-linters/tflint-ruleset-aws).
R1 to R10 are rules of ours, for what scanners do not see: Container Apps and Cloud Run above all.

The tables are written from \`terraform/test/policy\`: \`npx vitest run terraform/test/policy.test.ts -u\`.
`;

/** The rules as a page of docs. */
export function policyPage(): string {
  const clouds = CLOUDS.map(([cloud, title]) =>
    table(
      title,
      POLICY_RULES.filter((rule) => rule.cloud === cloud).map((rule) => ({ ...rule, notes: notesOf(rule) })),
    ),
  );
  const everywhere = EVERYWHERE.map(({ id, ...rule }) => ({ ...rule, ids: [id], notes: '' }));
  return `${[INTRODUCTION, ...clouds, table('What is written', everywhere)].join('\n')}`;
}

interface Row {
  readonly ids: readonly string[];
  readonly demand: string;
  readonly source?: string;
  readonly inTheModules: string;
  readonly notes: string;
}

function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map(({ ids, demand, source, inTheModules, notes }) => {
    const named = source === undefined ? ids.join(', ') : `[${ids.join(', ')}](${source})`;
    return `| ${named} | ${capital(demand)}. | ${inTheModules}${notes} |`;
  });
  return `## ${title}\n\n| Rule | Demand | In the modules |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}

function notesOf({ exceptions = [] }: PolicyRule): string {
  return exceptions.map(({ reason }) => ` Exception: ${reason}`).join('');
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
