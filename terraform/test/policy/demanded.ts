/** The security checklist, line by line: each needs a row among the rules, or among those about text below. */
export const DEMANDED: readonly string[] = [
  ['CKV_AWS_336'],
  ['CKV_AWS_334', 'CKV_AWS_335'],
  ['CKV_AWS_249'],
  ['CKV_AWS_97', 'AWS-0035'],
  ['CKV_AWS_65', 'AWS-0034'],
  ['CKV_AWS_223', 'CKV_AWS_224'],
  ['CKV_AWS_332', 'CKV_AWS_333'],
  ['CKV_AWS_66', 'CKV_AWS_338', 'CKV_AWS_158', 'AWS-0017'],
  ['CKV_AWS_297'],
  ['CKV_AWS_27', 'AWS-0096', 'AWS-0135'],
  ['CKV_AWS_7', 'CKV_AWS_33', 'AWS-0065'],
  ['CKV_AWS_23', 'AWS-0099', 'AWS-0124'],
  ['CKV_AWS_382', 'AWS-0104'],
  ['CKV2_AWS_5'],
  ['CKV_AWS_60', 'CKV_AWS_61'],
  ['CKV_AWS_62', 'CKV_AWS_63', 'CKV_AWS_107', 'CKV_AWS_108', 'CKV_AWS_109', 'CKV_AWS_110', 'CKV_AWS_111'],
  ['CKV_AWS_286', 'CKV_AWS_287', 'CKV_AWS_288', 'CKV_AWS_289', 'CKV_AWS_290', 'CKV_AWS_355', 'CKV_AWS_356'],
  ['AWS-0345', 'AWS-0346'],
  ['AWS-0342'],
  ['AWS-0036'],
  ['CKV_GCP_41', 'CKV_GCP_42', 'CKV_GCP_46', 'CKV_GCP_49', 'CKV_GCP_117', 'GCP-0006', 'GCP-0007', 'GCP-0011'],
  ['CKV_GCP_102'],
  ['CKV2_GCP_3'],
  ['CKV_AZURE_137', 'CKV_AZURE_138', 'CKV_AZURE_139'],
  ['CKV_AZURE_41', 'CKV_AZURE_110', 'CKV_AZURE_189', 'AZU-0013'],
  ['CKV_TF_1', 'CKV_TF_2'],
  ['gov_friendly_arns', 'security_group_inline_rules', 'iam_role_deprecated_policy_attributes'],
  ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10'],
].flat();

/** A rule about what is written, not about what is made. */
export interface TextRule {
  readonly id: string;
  readonly demand: string;
  readonly source: string;
  readonly inTheModules: string;
  readonly files: readonly string[];
  /** What is wrong in a file. */
  readonly fault: (text: string) => readonly string[];
  readonly bad: string;
}

export const EVERYWHERE: readonly TextRule[] = [
  {
    id: 'CKV_TF_2',
    demand: 'modules from Git are named with a version',
    source: 'https://www.checkov.io/5.Policy%20Index/terraform.html',
    inTheModules: 'READMEs name a version with ?ref=; examples stand beside the module.',
    files: ['modules/**/*.md', 'modules/**/*.tf'],
    fault: (text) =>
      sourcesIn(text).filter((source) => !/[?&]ref=(v[0-9]+\.[0-9]+\.[0-9]+|[0-9a-f]{40})$/.test(source)),
    bad: 'source = "git::https://example.com/modules.git//aws_fargate"',
  },
  {
    id: 'CKV_TF_1',
    demand: 'a module from Git is never named by a branch, which can move under it',
    source: 'https://www.checkov.io/5.Policy%20Index/terraform.html',
    inTheModules: 'READMEs name a release tag; the scanner wants a commit hash, which ?ref= takes as well.',
    files: ['modules/**/*.md', 'modules/**/*.tf'],
    fault: (text) => sourcesIn(text).filter((source) => /[?&]ref=(main|master|develop|HEAD|latest)\b/.test(source)),
    bad: 'source = "git::https://example.com/modules.git//aws_fargate?ref=main"',
  },
  {
    id: 'gov_friendly_arns',
    demand: 'no ARN of a module names a partition, so that it works in all of them',
    source:
      'https://github.com/terraform-linters/tflint-ruleset-aws/blob/master/docs/rules/aws_iam_policy_gov_friendly_arns.md',
    inTheModules: 'The partition comes from aws_partition or from the ARN of the cluster.',
    files: ['modules/aws_fargate/*.tf', 'modules/aws_fargate/modules/**/*.tf'],
    fault: (text) =>
      text.split('\n').filter((line) => /"arn:aws(-[a-z-]+)?:/.test(line) && !/description|error_message/.test(line)),
    bad: 'Resource = "arn:aws:s3:::lake"',
  },
  {
    id: 'R9',
    demand: 'only what holds secrets is sensitive, and no output is',
    source: 'https://developer.hashicorp.com/terraform/language/manage-sensitive-data',
    inTheModules: 'secret_values and storage_account_keys on Azure, the only inputs with secrets in clear.',
    files: ['modules/{aws_fargate,azure_container_apps,gcp_cloud_run}/**/*.tf'],
    fault: (text) =>
      [...text.matchAll(/^(variable|output) "([^"]+)" \{\n((?: .*\n|\n)*)\}/gm)]
        .filter(([, , , body = '']) => /^ {2}sensitive *= true/m.test(body))
        .map(([, block, name]) => `${block} ${name}`)
        .filter((each) => !/^variable (secret_values|storage_account_keys|state_account_key)$/.test(each)),
    bad: 'output "password" {\n  value     = 1\n  sensitive = true\n}',
  },
];

function sourcesIn(text: string): string[] {
  return [...text.matchAll(/source\s*=\s*"(git::[^"]*|github\.com[^"]*)"/g)].map(([, source = '']) => source);
}
