import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const FOLDER = process.env['DATIVO_TF_PLUGIN_DIR'];

/** Whether the machine has the real AWS plugin: `DATIVO_TF_PLUGIN_DIR` names a folder laid out as a provider mirror. */
export const hasRealAws = FOLDER !== undefined && existsSync(join(FOLDER, 'registry.terraform.io/hashicorp/aws'));

/** Environment in which terraform takes its plugins from that folder and from nowhere else. */
export function realAwsEnvironment(): NodeJS.ProcessEnv {
  if (FOLDER === undefined) throw new Error('DATIVO_TF_PLUGIN_DIR is not set');
  const folder = mkdtempSync(join(tmpdir(), 'dativo-terraform-rc-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'terraform.rc');
  writeFileSync(
    file,
    `disable_checkpoint = true
provider_installation {
  filesystem_mirror {
    path = ${JSON.stringify(FOLDER)}
  }
}
`,
  );
  return { ...process.env, TF_CLI_CONFIG_FILE: file, CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
}
