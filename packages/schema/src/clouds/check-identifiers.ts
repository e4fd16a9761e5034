import type { Check } from '../checks.ts';
import { cloudRules } from '../generated/cloud-rules.ts';
import { hasUnknownKey } from '../rules/has-unknown-key.ts';
import { memberOf } from '../rules/value-at.ts';
import { RUNTIME_TITLES, runtimeOf } from './runtime-of.ts';

const IDENTIFIERS = '/infrastructure/resource_identifiers';
const SHORT_WAY = 'resource_identifiers: "{{terraform_outputs.runtime_binding}}"';

/** JOB630: what the runner needs to start the job. A warning, since the job may not have been applied yet. */
export const checkIdentifiers: Check = (job) => {
  const runtime = runtimeOf(job);
  const given = job.at(IDENTIFIERS);
  if (runtime === undefined || typeof given === 'string' || Array.isArray(given)) return [];
  const missing = cloudRules.identifiers[runtime].filter((row) => !row.some((key) => isGiven(given, key)));
  if (missing.length === 0 || (given === undefined && hasUnknownKey(job, '/infrastructure'))) return [];
  const names = missing.map((row) => row.map((key) => `\`${key}\``).join(' or ')).join(', ');
  const isBlock = given !== undefined;
  return [
    {
      ruleId: 'JOB630',
      pointer: IDENTIFIERS,
      mark: isBlock ? 'key' : 'parent',
      message: `${isBlock ? '`resource_identifiers` does not give' : '`infrastructure` has no `resource_identifiers`, so the job does not give'} what is needed to start it on ${RUNTIME_TITLES[runtime]}: ${names}`,
      help: `Write \`${SHORT_WAY}\`${isBlock ? ' in its place' : ' under `infrastructure`'}, or ${isBlock ? 'add what is missing' : 'the keys one by one below it'}. The outputs come from the Terraform module.`,
    },
  ];
};

/** A placeholder counts: it will be filled in. */
function isGiven(identifiers: unknown, key: string): boolean {
  const value = memberOf(identifiers, key);
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
