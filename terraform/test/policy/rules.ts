import { AWS_ROLE_RULES } from './aws-role-rules.ts';
import { AWS_RULES } from './aws-rules.ts';
import { AZURE_RULES } from './azure-rules.ts';
import { GCP_RULES } from './gcp-rules.ts';
import type { PolicyRule } from './rule.ts';

export const POLICY_RULES: readonly PolicyRule[] = [...AWS_RULES, ...AWS_ROLE_RULES, ...AZURE_RULES, ...GCP_RULES];
