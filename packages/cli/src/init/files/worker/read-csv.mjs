// One field with the comma or line end behind it; in quotes, two quotes stand for one.
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Reads a CSV text with a header: each row as { line, cells }, the cells by the names of the header. */
export function readCsv(text, path) {
  const [header, ...rows] = lines(text.replace(/^\uFEFF/, ''), path);
  if (header === undefined) throw new Error(`${path} is empty; its first line must name the columns`);
  return rows.map(({ line, fields }) => {
    if (fields.length !== header.fields.length)
      throw new Error(`${path}, line ${line}: ${fields.length} fields, but the header has ${header.fields.length}`);
    return { line, cells: Object.fromEntries(header.fields.map((name, index) => [name, fields[index]])) };
  });
}

function lines(text, path) {
  const found = [];
  let fields = [];
  let line = 1;
  let start = 1;
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || fields.length > 0) {
    const match = FIELD.exec(text);
    if (match === null) throw new Error(`${path}, line ${line}: a quote stands where none may stand`);
    const [whole, quoted, plain, end] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') found.push({ line: start, fields });
    fields = [];
    start = line;
  }
  return found;
}
