import { StringDecoder } from 'node:string_decoder';

type Input = Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume' | 'readableEnded'>;

/** Gives one line after the other; what was typed ahead waits for the next call. `undefined` at the end of the input. */
export function createLineReader(input: Input): () => Promise<string | undefined> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const takeLine = (): string | undefined => {
    const [, line, others = ''] = /^(.*?)\r?\n([\s\S]*)$/.exec(rest) ?? [];
    if (line !== undefined) rest = others;
    return line;
  };
  const takeRest = (): string | undefined => {
    const last = rest === '' ? undefined : rest;
    rest = '';
    return last;
  };
  return () =>
    new Promise((resolve, reject) => {
      const line = takeLine();
      if (line !== undefined) return resolve(line);
      // It may have ended while nobody waited.
      if (input.readableEnded) return resolve(takeRest());
      const stop = (): void => {
        input.off('data', onData).off('end', onEnd).off('error', onError);
        input.pause();
      };
      const onData = (chunk: Uint8Array): void => {
        rest += decoder.write(Buffer.from(chunk));
        const next = takeLine();
        if (next === undefined) return;
        stop();
        resolve(next);
      };
      const onEnd = (): void => {
        stop();
        resolve(takeRest());
      };
      const onError = (error: Error): void => {
        stop();
        reject(error);
      };
      input.on('data', onData).on('end', onEnd).on('error', onError);
      input.resume();
    });
}
