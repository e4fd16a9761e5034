/** A placeholder in quotes that is the whole value behind a key, as most are. */
export interface UsualSite {
  /** Of the value, quotes included. */
  readonly start: number;
  readonly end: number;
  /** The placeholder as written, braces included. */
  readonly raw: string;
}

/** A key and a placeholder in quotes, with nothing behind it but a comment. */
const SITE = /^ *(?:- )?[A-Za-z_][\w-]*: +(?:"(\{\{[^"'\\{}\r\n]*\}\})"|'(\{\{[^'\\{}\r\n]*\}\})') *(?: #.*)?$/;

/** All placeholders of a text; `undefined` where one of them stands anywhere else. */
export function findUsualSites(text: string): readonly UsualSite[] | undefined {
  const sites: UsualSite[] = [];
  let done = 0;
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', done)) {
    const lineStart = text.lastIndexOf('\n', at) + 1;
    const lineEnd = text.indexOf('\n', at);
    const found = SITE.exec(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd));
    const raw = found?.[1] ?? found?.[2];
    if (raw === undefined || lineStart < done) return undefined;
    done = at + raw.length + 1;
    sites.push({ start: at - 1, end: done, raw });
  }
  return sites;
}
