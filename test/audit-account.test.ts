import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readBase } from '../packages/terraform/test/audit/edit-document.ts';
import { trimDocument } from '../packages/terraform/test/audit/trim-document.ts';
import { hasRealAws, realAwsEnvironment } from '../terraform/testing/real-aws.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';

const ACCOUNT = resolve(import.meta.dirname, '../packages/terraform/test/audit/aws-account');

if (!hasRealAws)
  process.stderr.write('SKIPPED: DATIVO_TF_PLUGIN_DIR names no real AWS provider to plan an account with\n');

test.skipIf(!hasRealAws || !isTerraformInstalled())(
  'the plan of an account, in which faults are planted, is what the real provider makes of it',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'dativo-account-'));
    const env = realAwsEnvironment();
    const terraform = (...args: string[]): string => {
      const { status, stdout, stderr } = spawnSync('terraform', args, {
        cwd: folder,
        env,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    try {
      cpSync(ACCOUNT, folder, { recursive: true });
      terraform('init', '-input=false');
      terraform('plan', '-input=false', '-out=it.tfplan');
      const plan = JSON.parse(terraform('show', '-json', 'it.tfplan'));
      expect(trimDocument(plan)).toEqual(readBase('aws-account.plan'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
