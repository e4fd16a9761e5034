import { z } from 'zod';
import { described } from './described.ts';
import { nonEmptyText } from './scalar.ts';

export const Schedule = z
  .strictObject({
    cron: described(
      z
        .string()
        .regex(/^\s*(\S+\s+){4}\S+\s*$|^(?:(?!\{\{)[\s\S])*\{\{[\s\S]*\}\}/)
        .meta({ patternErrorMessage: 'Five fields: minute, hour, day of month, month, day of week.' }),
      'Cron',
      'Five fields: minute, hour, day of month, month, day of week.',
      ['0 2 * * *', '*/15 6-22 * * MON-FRI'],
    ),
    timezone: described(nonEmptyText.exactOptional(), 'Time zone', 'A name from the IANA list. Default UTC.', [
      'UTC',
      'Europe/Berlin',
    ]),
  })
  .meta({ id: 'Schedule', title: 'Schedule', description: 'When the job starts by itself.' });
