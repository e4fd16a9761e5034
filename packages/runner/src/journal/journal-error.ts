import { CodedError } from '@dativo/schema';

/**
 * Why a journal cannot be worked with.
 *
 * - `EMPTY`: no record says what was to be run, so nothing was started
 * - `UNREADABLE`: what was to be run cannot be read from the records
 * - `OTHER_RUNTIME`: the run belongs to another driver
 */
export type JournalErrorCode = 'EMPTY' | 'UNREADABLE' | 'OTHER_RUNTIME';

/** Thrown by everything that takes a run over from its journal, before a driver is called. */
export class JournalError extends CodedError<JournalErrorCode> {
  override readonly name = 'JournalError';
}
