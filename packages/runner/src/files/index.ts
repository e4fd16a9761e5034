export { type FileJournal, openFileJournal, readFileJournal } from './file-journal.ts';
export { createFileLockStore } from './file-lock-store.ts';
export {
  isOwnerAlive,
  keepOwnerFile,
  type Owner,
  type OwnerFile,
  type OwnerFileOptions,
  readOwnerFile,
} from './owner-file.ts';
