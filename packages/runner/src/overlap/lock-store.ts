/** A small value under a key, changed only by conditional writes, as object stores offer them. */
export interface LockStore {
  /** Writes only where nothing is; gives the new version, or undefined where something is. */
  create(key: string, value: string): Promise<string | undefined>;
  /** Writes only over that very version; gives the new version, or undefined where it is another one by now. */
  replace(key: string, value: string, version: string): Promise<string | undefined>;
  /** The value with its version; undefined where nobody holds the key. */
  read(key: string): Promise<{ readonly value: string; readonly version: string } | undefined>;
  /** Removes only that very version; says whether it did. */
  remove(key: string, version: string): Promise<boolean>;
}
