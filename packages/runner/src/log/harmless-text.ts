/** Terminal sequences: colours and cursor moves (CSI), titles and links (OSC), and the one-letter ones. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this file is about
const TERMINAL_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_=>78])/g;
/** Every control character but the tab. */
const CONTROL = /[^\P{Cc}\t]/gu;
const HAS_CONTROL = /[^\P{Cc}\t]/u;

/**
 * Log text that can be shown on any terminal: terminal sequences are taken out, every other control character except the
 * tab becomes its visible picture (`␀`, `␍`, `␛`), and the C1 controls become U+FFFD.
 *
 * @example
 * import { toHarmlessText } from '@dativo/runner';
 *
 * toHarmlessText('\u001b[31mred\u001b[0m\r'); // => 'red␍'
 */
export function toHarmlessText(text: string): string {
  if (!HAS_CONTROL.test(text)) return text;
  return text.replace(TERMINAL_SEQUENCE, '').replace(CONTROL, toPicture);
}

function toPicture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
