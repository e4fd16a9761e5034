// What drivers share beside the port.
export { type BindingOwner, BindingReader, IDENTIFIERS, toInvalidBinding } from './binding-reader.ts';
export { type Rejection, toCallError, toCodeOfStatus, toFirstLine } from './call-error.ts';
export { checkOf, REAPPLY } from './check-of.ts';
export { type DiagnosisRule, toDiagnosis } from './diagnosis-rule.ts';
export { type ErrorRule, fitsRule } from './error-rule.ts';
export { listImagePlatforms } from './image-platforms.ts';
export { encodeJob, isSameJob, JOB_VARIABLE } from './job-payload.ts';
export { type Look, look, once, oncePer } from './look-up.ts';
export { BROKEN_OFF, mayHaveTakenEffect, NOT_SENT, UNREACHABLE, UNTRUSTED_CERTIFICATE } from './network-errors.ts';
export { type Marker, readMarker, type Variable } from './read-marker.ts';
export { runChecks } from './run-checks.ts';
export { toServiceCheck, toServiceLook, toServiceRefusal } from './service-words.ts';
export { toShellWord } from './shell-word.ts';
