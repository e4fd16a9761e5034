import { StringDecoder } from 'node:string_decoder';

type Input = Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume'>;

/** Gives one line after the other; what was typed ahead waits for the next call. `undefined` at the end of the input. */
export function createLineReader(input: Input): () => Promise<string | undefined> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isOver = false;
  const take = (): string | undefined => {
    const [, line, others] = /^(.*?)\r?\n([\s\S]*)$/.exec(rest) ?? [];
    if (line !== undefined) rest = others ?? '';
    return line;
  };
  return () =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        input.off('data', onData).off('end', onEnd).off('error', onError);
        input.pause();
      };
      const onData = (chunk: Uint8Array): void => {
        rest += decoder.write(Buffer.from(chunk));
        const line = take();
        if (line === undefined) return;
        stop();
        resolve(line);
      };
      const onEnd = (): void => {
        stop();
        isOver = true;
        const last = rest;
        rest = '';
        resolve(last === '' ? undefined : last);
      };
      const onError = (error: Error): void => {
        stop();
        reject(error);
      };
      const line = take();
      if (line !== undefined || isOver) return resolve(line);
      input.on('data', onData).on('end', onEnd).on('error', onError);
      input.resume();
    });
}
