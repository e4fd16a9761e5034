import { HostError } from './call-host.ts';
import type { CiContext } from './ci-context.ts';
import { cutBody } from './cut-body.ts';

export interface SharedText {
  /** Tells the texts of one pipeline apart; the comment with this key is written anew each time. */
  readonly key: string;
  readonly text: string;
  /** False where a comment that is there is brought up to date, and none is begun. */
  readonly isNews: boolean;
}

/** Shows a text beside the log, and as the one comment on the pull request, where this may write there. Never fails. */
export async function shareText(context: CiContext, { key, text, isNews }: SharedText): Promise<void> {
  const { host, gate, args } = context;
  const shown = gate.masked(text);
  gate.tell(await host.summarize(shown));
  if (args.has('no-comment')) return;
  if (host.comments === undefined) {
    if (host.silence !== undefined)
      gate.tell(host.annotate('notice', `No comment: ${host.silence}. The log and the summary say the same.`));
    return;
  }
  const marker = `<!-- dativo ci ${key.replace(/--|[<>]/g, '_')} -->`;
  const body = cutBody(`${marker}\n${shown}`, host.commentBytes);
  try {
    const known = await host.comments.find(marker);
    if (known !== undefined) await host.comments.change(known.id, body);
    else if (isNews) await host.comments.add(body);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // A pull request from a fork has a token that may only read.
    gate.tell(host.annotate('notice', `No comment: ${error.message}. The log and the summary say the same.`));
  }
}
