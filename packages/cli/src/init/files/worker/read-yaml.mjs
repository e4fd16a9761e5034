// A key, in quotes or not, a colon, and what may stand behind it.
const ENTRY = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`-][^:]*?|-[^\s:][^:]*?)\s*:(?:\s+(.*))?$/;

/**
 * Reads the part of YAML that job and asset files here are written in: maps and lists in lines of their own, text with or
 * without quotes, numbers, true, false, null, and JSON in one line. Anything else is an error that names the line; a
 * program of your own takes a YAML library instead.
 */
export function readYaml(text, path) {
  const lines = text.split(/\r?\n/).flatMap((whole, index) => {
    const content = withoutComment(whole).trimEnd();
    return content.trim() === '' || content === '---'
      ? []
      : [{ number: index + 1, indent: content.search(/\S/), content: content.trim() }];
  });
  const reader = { lines, at: 0, fail: (line, words) => new Error(`${path}, line ${line.number}: ${words}`) };
  const value = readBlock(reader, lines[0]?.indent ?? 0);
  if (reader.at < lines.length) throw reader.fail(lines[reader.at], 'the indentation does not fit the lines above');
  return value;
}

/** A # begins a comment at the start of a line or after a blank, outside of quotes. */
function withoutComment(line) {
  return /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|(?!(?<!\S)#)[\s\S])*/.exec(line)[0];
}

function readBlock(reader, indent) {
  return reader.lines[reader.at]?.content.match(/^-( |$)/) ? readList(reader, indent) : readMap(reader, indent);
}

function readList(reader, indent) {
  const items = [];
  for (
    let line = reader.lines[reader.at];
    line?.indent === indent && /^-( |$)/.test(line.content);
    line = reader.lines[reader.at]
  ) {
    const rest = line.content.slice(1).trimStart();
    if (ENTRY.test(rest)) {
      // The entry stands where its first key does, so that the keys below it line up.
      reader.lines[reader.at] = { ...line, indent: indent + line.content.length - rest.length, content: rest };
      items.push(readMap(reader, indent + line.content.length - rest.length));
    } else {
      reader.at += 1;
      items.push(rest === '' ? readBelow(reader, indent) : readScalar(reader, line, rest));
    }
  }
  return items;
}

function readMap(reader, indent) {
  const map = {};
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    if (!ENTRY.test(line.content)) throw reader.fail(line, 'expected "key: value"');
    const [, key, rest] = ENTRY.exec(line.content);
    reader.at += 1;
    map[readScalar(reader, line, key)] =
      rest === undefined || rest === '' ? readBelow(reader, indent) : readScalar(reader, line, rest);
  }
  return map;
}

/** What stands below a key without a value; a list may be as far left as its key. */
function readBelow(reader, indent) {
  const next = reader.lines[reader.at];
  const isDeeper = next !== undefined && next.indent > indent;
  const isList = next !== undefined && next.indent === indent && /^-( |$)/.test(next.content);
  return isDeeper || isList ? readBlock(reader, next.indent) : null;
}

function readScalar(reader, line, text) {
  if (/^["[{]/.test(text)) return readJson(reader, line, text);
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (/^[&*!|>%@`]/.test(text)) throw reader.fail(line, `${text[0]} is not read here; write the value in quotes`);
  if (/^(null|~|true|false)$/.test(text)) return { null: null, '~': null, true: true, false: false }[text];
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
}

function readJson(reader, line, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw reader.fail(line, 'what begins with " [ or { must be JSON in one line: ["a", "b"]');
  }
}
