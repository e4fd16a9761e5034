/** The value of a JSON text; `undefined` when it is none. The parser's error is dropped on purpose: it quotes the text, secrets included. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // SyntaxError is the only error JSON.parse has
  }
}
