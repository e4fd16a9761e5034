/**
 * Reads the part of YAML that job and asset files here are written in: maps and lists in lines of their own, text with or
 * without quotes, numbers, true, false, null, and JSON in one line. Anything else is an error that names the line, never
 * another value; a program of your own takes a YAML library instead.
 */
export function readYaml(text, path) {
  const lines = text.split(/\r?\n/).flatMap((whole, index) => {
    const content = whole.trim();
    if (content === '' || content.startsWith('#') || content === '---') return [];
    return [{ number: index + 1, indent: whole.search(/\S/), content, hasTab: /^ *\t/.test(whole) }];
  });
  const reader = { lines, at: 0, fail: (line, words) => new Error(`${path}, line ${line.number}: ${words}`) };
  const tabbed = lines.find(({ hasTab }) => hasTab);
  if (tabbed !== undefined) throw reader.fail(tabbed, 'a tab stands where blanks must stand');
  const value = readBlock(reader, lines[0]?.indent ?? 0);
  if (reader.at < lines.length) throw reader.fail(lines[reader.at], 'the indentation does not fit the lines above');
  return value;
}

const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
// A key, in quotes or not, and a colon with a blank or nothing behind it.
const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?![\s"'[\]{}#&*!|>%@`,?:]|-(?:\s|$))(?:(?!\s#)[^:])*?[^\s:])\s*:(?=\s|$)/;
const ITEM = /^-(?=\s|$)/;

function readBlock(reader, indent) {
  return ITEM.test(reader.lines[reader.at]?.content ?? '') ? readList(reader, indent) : readMap(reader, indent);
}

function readList(reader, indent) {
  const items = [];
  while (reader.lines[reader.at]?.indent === indent && ITEM.test(reader.lines[reader.at].content)) {
    const line = reader.lines[reader.at];
    const rest = line.content.slice(1).trimStart();
    if (KEY.test(rest)) {
      // The map begins where its first key stands, so that the keys below it line up.
      const own = indent + line.content.length - rest.length;
      reader.lines[reader.at] = { ...line, indent: own, content: rest };
      items.push(readMap(reader, own));
    } else {
      reader.at += 1;
      items.push(readValue(reader, line, rest, indent, false));
    }
  }
  return items;
}

function readMap(reader, indent) {
  const map = {};
  while (reader.lines[reader.at]?.indent === indent) {
    const line = reader.lines[reader.at];
    const [start, name] = KEY.exec(line.content) ?? [];
    if (name === undefined) throw reader.fail(line, 'expected "key: value"');
    const key = QUOTED.test(name) ? readQuoted(reader, line, name) : name;
    if (Object.hasOwn(map, key)) throw reader.fail(line, `${key} is there twice`);
    reader.at += 1;
    map[key] = readValue(reader, line, line.content.slice(start.length).trim(), indent, true);
  }
  return map;
}

/** What stands behind a key or a dash, or below it; a list may be as far left as its key. */
function readValue(reader, line, text, indent, isKey) {
  if (text !== '' && !text.startsWith('#')) return readScalar(reader, line, text);
  const next = reader.lines[reader.at];
  const isList = isKey && next?.indent === indent && ITEM.test(next.content);
  return isList || next?.indent > indent ? readBlock(reader, next.indent) : null;
}

function readScalar(reader, line, text) {
  if (/^["']/.test(text)) return readQuoted(reader, line, text);
  return /^[[{]/.test(text) ? readJson(reader, line, text) : readPlain(reader, line, text.replace(/\s+#.*$/, ''));
}

function readQuoted(reader, line, text) {
  const [quoted = ''] = QUOTED.exec(text) ?? [];
  if (!/^(?:\s*|\s+#.*)$/.test(text.slice(quoted.length)) || quoted === '')
    throw reader.fail(line, 'what begins with a quote must end with one');
  return quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : readJson(reader, line, quoted);
}

function readJson(reader, line, text) {
  for (let end = text.length; end > 0; end = text.lastIndexOf('#', end - 1)) {
    try {
      return JSON.parse(text.slice(0, end));
    } catch {
      // A comment may stand behind it.
    }
  }
  throw reader.fail(line, 'what begins with " [ or { must be JSON in one line: ["a", "b"]');
}

const WORDS = { null: null, '~': null, true: true, false: false };
// What YAML takes for something else than text, and is not written here.
const UNUSUAL =
  /^(?:[-+]?(?:\d+|\.\d+|\d+\.\d*)(?:[eE][-+]?\d+)?|0[ox][\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|Null|NULL|True|TRUE|False|FALSE)$/;

function readPlain(reader, line, text) {
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text)) return Number(text);
  const isOther = /^[&*!|>%@`,\]}]|^[-?:](?:\s|$)|:(?:\s|$)/.test(text) || UNUSUAL.test(text);
  if (isOther) throw reader.fail(line, `${text} is not read here as it stands; write it in quotes`);
  return text;
}
