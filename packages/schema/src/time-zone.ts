import { remembered } from './remembered.ts';

/** True for names of the IANA list. Offsets such as `+02:00` are known to the runtime but not to the schedulers of the clouds. */
export const isTimezone = remembered(isInList);

function isInList(name: string): boolean {
  if (name === 'UTC') return true;
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Hours that a zone is ahead of UTC at a moment. */
export function hoursAhead(zone: string, moment: Date): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const text = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const match = /^GMT([+-])(\d\d):(\d\d)/.exec(text);
  return match === null ? 0 : Number(`${match[1]}1`) * (Number(match[2]) + Number(match[3]) / 60);
}
