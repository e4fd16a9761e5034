export { createVerifyApi } from './create-verify-api.ts';
export { toFingerprint, toTemplateHash } from './fingerprint.ts';
export { VERIFY_ACTIONS } from './verify-actions.ts';
export { verifyContainerApps } from './verify-container-apps.ts';
