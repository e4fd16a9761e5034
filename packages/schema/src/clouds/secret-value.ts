import { cloudRules } from '../generated/cloud-rules.ts';
import { isFixed } from '../rules/job-view.ts';

/**
 * Forms that give credentials away, whatever they are called.
 * Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html,
 * https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 */
const CREDENTIAL_FORMS = [
  { kind: 'an AWS access key id', form: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])/ },
  { kind: 'a private key', form: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  {
    kind: 'an address with a password',
    form: /:\/\/(?:\$\{[^{}]*\}|\{\{[^{}]*\}\}|\{(?!\{)|[^\s/@:${])*:(?!\$\{|\{\{|\$\w|[*<])[^\s/@]+@/,
  },
  {
    kind: 'a connection string with a password',
    form: /(?:^|[\s;])(?:password|pwd|AccountKey|SharedAccessKey)\s*=\s*(?!\$|\{\{)[^\s;]+/i,
  },
  {
    kind: 'an address with a key in it',
    form: /[?&](?:password|token|access_token|api_?key|secret|sig)=(?!\$|\{\{)[^\s&#]+/i,
  },
  { kind: 'a GitHub token', form: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/ },
  { kind: 'a GitLab token', form: /\bglpat-[\w-]{20,}/ },
  { kind: 'a Slack token', form: /\bxox[abprs]-[\w-]{10,}/ },
  { kind: 'a Stripe key', form: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/ },
  { kind: 'a Google API key', form: /\bAIza[\w-]{35}/ },
] as const;

/** All of them at once, a little too wide: nearly every text is ruled out by it. */
const ANY_FORM = new RegExp(CREDENTIAL_FORMS.map(({ form }) => form.source).join('|'), 'i');

/** A part of every form, in letters that stand as they are: looked for first, since it costs least. */
const ANY_TELLTALE = /[=@]|A[KS]IA|AIza|-----|gh._|github_|glpat-|xox|k_live|k_test/;

/** What a text gives away by its form alone; `undefined` where nothing. */
export function credentialKind(text: string): string | undefined {
  if (!ANY_TELLTALE.test(text) || !ANY_FORM.test(text)) return undefined;
  return CREDENTIAL_FORMS.find(({ form }) => form.test(text))?.kind;
}

/** Where a secret lies, not the secret: an ARN, a file, the name of another variable. */
const REFERENCES = cloudRules.secrets.harmless_values.map((form) => new RegExp(form));

/** True for the literal text of a secret under a name that asks for one. Addresses are judged by their form alone. */
export function isLiteralSecret(value: unknown): boolean {
  if (typeof value === 'number') return true;
  if (typeof value !== 'string' || value.trim() === '' || !isFixed(value)) return false;
  return !isAddress(value) && !isSwitch(value) && !REFERENCES.some((form) => form.test(value));
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^(?:[a-z_]+=\S*\s+)+[a-z_]+=\S*$/i.test(text);
}

function isSwitch(text: string): boolean {
  return /^(?:true|false|yes|no|on|off|none|null)$/i.test(text.trim());
}
