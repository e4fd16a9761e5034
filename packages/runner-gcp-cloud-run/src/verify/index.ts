export { createVerifyApi } from './create-verify-api.ts';
export { toFingerprint } from './fingerprint.ts';
export { VERIFY_ACTIONS } from './verify-actions.ts';
export type { VerifyApi } from './verify-api.ts';
export { verifyCloudRun } from './verify-cloud-run.ts';
