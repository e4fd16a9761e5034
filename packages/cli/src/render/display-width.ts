/** Shown two cells wide. Source: https://www.unicode.org/reports/tr11/ (W and F, so not the half-width forms), emoji as terminals draw them. */
const WIDE =
  /(?![\uff61-\uffdc])[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji}\ufe0f/u;
const NARROWLESS = /^[\p{Mn}\p{Me}\u200c\u200d]*$/u;

/** Text in which each character is one cell; setting up the segmenter takes longer than most of what is shown. */
const SIMPLE = /^[\x20-\x7e]*$/;

/** How many cells one cluster takes; it is one glyph, however many characters it has. */
export function clusterWidth(cluster: string): number {
  if (NARROWLESS.test(cluster)) return 0;
  return WIDE.test(cluster) ? 2 : 1;
}

/** How many cells of a terminal a line without escape sequences takes. */
export function displayWidth(text: string): number {
  return SIMPLE.test(text)
    ? text.length
    : clustersOf(text).reduce((width, cluster) => width + clusterWidth(cluster), 0);
}

/** Blanks behind a text until it takes so many cells. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** As much of a line as fits in so many cells, whole clusters only. */
export function cutToWidth(text: string, width: number): string {
  let left = Math.max(0, width);
  let shown = '';
  for (const cluster of clustersOf(text)) {
    left -= clusterWidth(cluster);
    if (left < 0) break;
    shown += cluster;
  }
  return shown;
}

function clustersOf(text: string): readonly string[] {
  if (SIMPLE.test(text)) return Array.from(text);
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
}
