import { firstJsonObject } from '@dativo/schema';
import { TerraformError } from './errors.ts';
import type { Binary, Flavour } from './find-binary.ts';
import { isRecord } from './is-record.ts';
import { parseJson } from './parse-json.ts';

/** Oldest version of each that has what the modules and this driver use. */
export const MINIMUM_VERSION: Readonly<Record<Flavour, string>> = { terraform: '1.9.0', tofu: '1.8.0' };

/** The version in what `version -json` printed; old programs print plain text. `undefined` when it is neither. */
export function parseVersion(text: string): string | undefined {
  const json = firstJsonObject(text)?.json;
  const value = json === undefined ? undefined : parseJson(json);
  if (isRecord(value) && typeof value['terraform_version'] === 'string') return value['terraform_version'];
  return /^(?:Terraform|OpenTofu) v(\d+\.\d+\.\d+\S*)/m.exec(text)?.[1];
}

/** Throws `TerraformError`: `BAD_OUTPUT` when the program gave no version, `TOO_OLD` when it is below the minimum. */
export function checkVersion(binary: Binary, version: string | undefined): string {
  if (version === undefined) {
    throw new TerraformError('BAD_OUTPUT', `${binary.path} did not answer \`version -json\` with a version.`, {
      help: 'Check that the program is terraform or tofu, or name another one with --terraform-binary.',
    });
  }
  const minimum = MINIMUM_VERSION[binary.flavour];
  if (compareVersions(version, minimum) < 0) {
    throw new TerraformError(
      'TOO_OLD',
      `${binary.path} is ${binary.flavour} ${version}; ${minimum} or later is needed.`,
      {
        help: `Upgrade ${binary.flavour}, or name a newer program with --terraform-binary.`,
      },
    );
  }
  return version;
}

/** By major, minor and patch; a pre-release counts as the release that it leads to. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [toNumbers(a), toNumbers(b)];
  const differing = left.findIndex((part, index) => part !== right[index]);
  return differing === -1 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}

function toNumbers(version: string): number[] {
  return (/^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1) ?? [0, 0, 0]).map(Number);
}
