import type { Answers } from './answers.ts';
import { quoteHcl } from './quote-hcl.ts';
import { readStateAddress } from './state-address.ts';

/** The block that says where the state is, inside `terraform { }`; a comment where it is a file. */
export function backendBlock(answers: Answers): string {
  const address = readStateAddress(answers.state, answers.runtime);
  const key = `dativo/jobs/${answers.name}`;
  if (address?.kind === 's3') {
    return block('s3', { bucket: address.bucket, key: `${key}/terraform.tfstate`, region: answers.region }, [
      'encrypt      = true',
      'use_lockfile = true # Terraform 1.10 and later',
    ]);
  }
  if (address?.kind === 'gcs') return block('gcs', { bucket: address.bucket, prefix: key });
  if (address?.kind === 'azurerm') {
    const { account, container } = address;
    const settings = { storage_account_name: account, container_name: container, key: `${key}/terraform.tfstate` };
    return block('azurerm', settings, ['use_azuread_auth     = true # no account key']);
  }
  return '  # The state is a file in this folder, for one person on one machine.\n';
}

function block(kind: string, settings: Readonly<Record<string, string>>, others: readonly string[] = []): string {
  const widest = Math.max(
    ...[...Object.keys(settings), ...others.map((line) => /^\w+/.exec(line)?.[0] ?? '')].map(({ length }) => length),
  );
  const lines = Object.entries(settings).map(([name, value]) => `${name.padEnd(widest)} = ${quoteHcl(value)}`);
  return `\n  backend "${kind}" {\n${[...lines, ...others].map((line) => `    ${line}\n`).join('')}  }\n`;
}
