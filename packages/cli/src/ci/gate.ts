import type { Io, TextSink } from '../io.ts';
import type { CiHost } from './host.ts';

/**
 * What a command says in a pipeline goes through here. While the gate is held, nothing gets out: first the secrets have to be known, and
 * the host has to be told to hide them. They are stars in our own words too, since not every host hides anything.
 */
export interface Gate {
  /** The same with this gate in front of both streams. */
  readonly io: Io;
  learn(secret: string): void;
  hold(): void;
  release(): void;
  /** A text as it may be shown. */
  masked(text: string): string;
  /** A command to the host, past the stars. */
  tell(text: string): void;
}

/** `isData`: standard output belongs to the one JSON object, so everything else goes to standard error. */
export function createGate(io: Io, host: Pick<CiHost, 'mask'>, { isData }: { readonly isData: boolean }): Gate {
  // One stream for everything: a host reads two streams in any order, and a mask must come first.
  const out = isData ? io.stderr : io.stdout;
  const secrets = new Set<string>();
  const waiting: string[] = [];
  let isHeld = false;
  const masked = (text: string): string => {
    const found = [...secrets].filter((secret) => text.includes(secret)).sort((a, b) => b.length - a.length);
    return found.reduce((all, secret) => all.replaceAll(secret, '***'), inert(text));
  };
  const write = (text: string): void => {
    if (isHeld) waiting.push(text);
    else out.write(masked(text));
  };
  const through = (sink: TextSink): TextSink => ({ ...sink, write, isTty: false, columns: sink.columns });
  return {
    io: { ...io, stdout: through(out), stderr: through(out) },
    learn(secret) {
      if (secrets.has(secret)) return;
      secrets.add(secret);
      out.write(host.mask(secret));
    },
    hold: () => {
      isHeld = true;
    },
    release() {
      isHeld = false;
      for (const text of waiting.splice(0)) out.write(masked(text));
    },
    masked,
    tell: (text) => {
      if (isHeld) waiting.push(text);
      else out.write(text);
    },
  };
}

/** Words of others in which the host finds no command of its own. Sources: those of `render/inert-line.ts`. */
function inert(text: string): string {
  return text.replace(/##(?=\[|vso\[)/gi, '\\u0023#').replace(/^([^\S\n]*):(?=:)/gm, '$1\\u003a');
}
