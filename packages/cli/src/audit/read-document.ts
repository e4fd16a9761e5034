import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CodedError } from '@dativo/schema';
import type { CommandContext } from '../command.ts';
import { describeFileError } from '../describe-file-error.ts';
import { displayName } from '../validate/display-name.ts';
import { AuditError } from './audit-error.ts';
import { refusalOf } from './refusal.ts';

/** A plan or a state, parsed. */
export interface AuditDocument {
  /** As reports name it. */
  readonly file: string;
  readonly document: unknown;
}

/** Reads a plan or a state from a file, standard input or where backends keep states. Throws `AuditError`. */
export async function readDocument(context: CommandContext, place: string): Promise<AuditDocument> {
  const { io } = context;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) {
    const file = place.replace(/[?#].*$/s, '').replace(/(?<=:\/\/)[^/]*@/, '');
    return { file, document: parse(file, await readStored(context, place, file)) };
  }
  const file = place === '-' ? 'standard input' : displayName(io.cwd, place) || place;
  const bytes = place === '-' ? await io.stdin.readAll() : await readBytes(resolve(io.cwd, place), file);
  if (!isZip(bytes)) return { file, document: parse(file, decode(bytes)) };
  if (place === '-') {
    throw new AuditError(`${file} is a plan file, which terraform reads from files only`, 'Name the file.');
  }
  const { showPlanFile } = await import('./show-plan-file.ts');
  return { file, document: parse(file, await showPlanFile(context, place)) };
}

/** Throws `DriverError` where somebody is not allowed to read it. */
async function readStored({ io }: CommandContext, place: string, file: string): Promise<string> {
  const { readRemoteState } = await import('../read-remote-state.ts');
  try {
    return await readRemoteState(io, place, 'PLAN_OR_STATE is');
  } catch (error) {
    if (!(error instanceof CodedError) || error.name !== 'DriverError' || error.code === 'AUTH') throw error;
    const help = error.help ?? 'Check the name of the state and the credentials.';
    throw new AuditError(`${file} cannot be read: ${error.message}`, help);
  }
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = describeFileError(error)?.replace(/^.*: /, '');
    if (reason === undefined) throw error;
    const help = 'Name a plan or a state: terraform show -json plan.tfplan > plan.json';
    throw new AuditError(`${file} cannot be read: ${reason}`, help);
  }
}

/** What `terraform plan -out` writes. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Windows PowerShell 5 writes UTF-16 where output is sent to a file. */
function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // What the parser says quotes the text, which may hold secrets.
    throw refusalOf(file, text);
  }
}
