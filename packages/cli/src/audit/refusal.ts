import { AuditError } from './audit-error.ts';

const SHOW = 'terraform show -json plan.tfplan > plan.json && dativo audit plan.json';

/** Says what a text or a parsed document is instead of a plan or a state. Never quotes it: it may hold secrets. */
export function refusalOf(file: string, found: unknown): AuditError {
  const { what, help } = typeof found === 'string' ? kindOfText(found) : kindOfValue(found);
  return new AuditError(`${file} is no plan and no state: ${what}`, help);
}

interface Kind {
  readonly what: string;
  readonly help: string;
}

function kindOfText(text: string): Kind {
  if (text.trim() === '') return { what: 'it is empty', help: `Write it with: ${SHOW}` };
  if (/^\s*\{/.test(text)) {
    return {
      what: 'it is no JSON from start to end',
      help: `The command that wrote it may have failed. Write it again: ${SHOW}`,
    };
  }
  if (/^(?:tenant_id|job|connector|source|metadata|infrastructure):/m.test(text)) {
    return {
      what: 'it is a job file',
      help: 'Plan the job, then audit the plan: dativo plan JOB, then dativo audit .dativo/NAME/plan.tfplan --terraform-dir terraform',
    };
  }
  if (/Terraform will perform the following actions|No changes\./.test(text)) {
    return { what: 'it is a plan in words', help: `The audit reads JSON: ${SHOW}` };
  }
  return { what: 'it is no JSON', help: `Write it with: ${SHOW}` };
}

function kindOfValue(value: unknown): Kind {
  const fields: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  const { version, format_version: format } = fields;
  if ('encrypted_data' in fields) {
    return { what: 'it is encrypted', help: 'Decrypt it where the key is: tofu show -json > state.json' };
  }
  if (typeof version === 'number' && version < 4 && ('modules' in fields || 'serial' in fields)) {
    return {
      what: `it is a state of version ${version}, and 4 is read`,
      help: 'Terraform 0.12 and newer write it anew with: terraform apply -refresh-only',
    };
  }
  if (typeof version === 'number' && version > 4 && 'serial' in fields) {
    return {
      what: `it is a state of version ${version}, and 4 is read`,
      help: 'Let terraform read it: terraform show -json > state.json',
    };
  }
  if ('provider_schemas' in fields) return { what: 'it holds schemas of providers', help: `Write it with: ${SHOW}` };
  if (format !== undefined) return { what: 'another command of terraform printed it', help: `Write it with: ${SHOW}` };
  const isOutputs =
    Object.values(fields).length > 0 && Object.values(fields).every((each) => isRecord(each) && 'value' in each);
  if (isOutputs)
    return {
      what: 'it holds outputs, which say nothing of resources',
      help: 'Name the state: terraform show -json > state.json',
    };
  if ('@level' in fields) return { what: 'it is the log of terraform plan -json', help: `Write it with: ${SHOW}` };
  return { what: 'it has neither planned_values nor values', help: `Write it with: ${SHOW}` };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
