/** Longer texts are not worth keeping. */
const LONGEST = 100;

/** A pure function of text that keeps its last answers: job files of one company say the same few things over and over. */
export function remembered<Answer>(ask: (text: string) => Answer, most = 1000): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > LONGEST) return ask(text);
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = ask(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, { answer });
    return answer;
  };
}
