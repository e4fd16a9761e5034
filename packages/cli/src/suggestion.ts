/** ` Did you mean NAME?` for the name that a misspelt word most likely means; nothing where none is near. */
export async function suggestion(word: string, names: Iterable<string>): Promise<string> {
  const { nearest } = await import('@dativo/schema');
  const near = nearest(word, names);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}
