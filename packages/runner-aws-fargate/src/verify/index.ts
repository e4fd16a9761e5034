export { createVerifyApi } from './create-verify-api.ts';
export { toFingerprint } from './fingerprint.ts';
export type { SendToAws } from './send-to-aws.ts';
export { VERIFY_ACTIONS } from './verify-actions.ts';
export type { VerifyApi } from './verify-api.ts';
export { type VerifyFargateOptions, verifyFargate } from './verify-fargate.ts';
export type { VerifyTarget } from './verify-target.ts';
