import { expect, test } from 'vitest';
import { type CancelSignal, watchSignals } from '../src/loop/interruption.ts';

function open(isOver = false) {
  const over = new AbortController();
  if (isOver) over.abort();
  const listeners = new Map<CancelSignal, () => void>();
  const source = {
    on(signal: CancelSignal, listener: () => void) {
      listeners.set(signal, listener);
      return () => listeners.delete(signal);
    },
  };
  const interruption = watchSignals(source, { cutoff: { signal: over.signal, seconds: 5 } });
  return { interruption, over, send: (signal: CancelSignal) => listeners.get(signal)?.() };
}

const CALL = { kind: 'deadline', deadline: 'call', seconds: 5 };

test('what comes first is the cause', () => {
  const bySignal = open();
  bySignal.send('SIGINT');
  bySignal.over.abort();
  expect(bySignal.interruption.cause).toEqual({ kind: 'signal', signal: 'SIGINT' });
  const byTime = open();
  byTime.over.abort();
  byTime.send('SIGINT');
  expect(byTime.interruption.cause).toEqual(CALL);
  expect(byTime.interruption.signal).toBe('SIGINT');
});

test('the end of the time cancels, and only the second signal leaves', () => {
  const { interruption, send, over } = open();
  expect(interruption.cancel.aborted).toBe(false);
  over.abort();
  send('SIGTERM');
  expect([interruption.cancel.aborted, interruption.leave.aborted]).toEqual([true, false]);
  send('SIGTERM');
  expect(interruption.leaveAtOnce.aborted).toBe(true);
});

test('a time that is over already cancels at once; after the close nothing does', () => {
  expect(open(true).interruption.cause).toEqual(CALL);
  const { interruption, over, send } = open();
  interruption.close();
  over.abort();
  send('SIGINT');
  expect([interruption.cause, interruption.cancel.aborted]).toEqual([undefined, false]);
});
