import { remembered } from './remembered.ts';

/** True for names of the IANA list. Offsets such as `+02:00` are known to the runtime but not to the schedulers of the clouds. */
export const isTimezone = remembered(isInList);

/** Zones that most schedules name: setting up the runtime's own list takes longer than all other checks of a job. */
export const USUAL_ZONES: ReadonlySet<string> = new Set([
  ...['UTC', 'Etc/UTC', 'GMT', 'Africa/Cairo', 'Africa/Johannesburg', 'Africa/Lagos', 'Africa/Nairobi'],
  ...['America/Bogota', 'America/Buenos_Aires', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  ...['America/Mexico_City', 'America/New_York', 'America/Phoenix', 'America/Sao_Paulo', 'America/Toronto'],
  ...['Asia/Bangkok', 'Asia/Dubai', 'Asia/Hong_Kong', 'Asia/Jakarta', 'Asia/Jerusalem', 'Asia/Kolkata', 'Asia/Manila'],
  ...['Asia/Seoul', 'Asia/Shanghai', 'Asia/Singapore', 'Asia/Taipei', 'Asia/Tokyo', 'Australia/Melbourne'],
  ...['Australia/Sydney', 'Europe/Amsterdam', 'Europe/Athens', 'Europe/Berlin', 'Europe/Brussels', 'Europe/Dublin'],
  ...['Europe/Helsinki', 'Europe/Istanbul', 'Europe/Lisbon', 'Europe/London', 'Europe/Madrid', 'Europe/Moscow'],
  ...['Europe/Oslo', 'Europe/Paris', 'Europe/Prague', 'Europe/Rome', 'Europe/Stockholm', 'Europe/Vienna'],
  ...['Europe/Warsaw', 'Europe/Zurich', 'Pacific/Auckland', 'Pacific/Honolulu'],
]);

function isInList(name: string): boolean {
  if (USUAL_ZONES.has(name)) return true;
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
