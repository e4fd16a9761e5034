// What drivers share beside the port.
export { type BindingOwner, BindingReader, IDENTIFIERS, toInvalidBinding } from './binding-reader.ts';
export { checkOf, REAPPLY } from './check-of.ts';
export { readConfigDigest, readConfigPlatform, readIndexPlatforms } from './image-platforms.ts';
export { encodeJob, isSameJob, JOB_VARIABLE } from './job-payload.ts';
export { type Look, look, once, oncePer } from './look-up.ts';
export { toServiceCheck, toServiceLook, toServiceRefusal } from './service-words.ts';
export { toShellWord } from './shell-word.ts';
