import { extractMetadata } from '@dativo/metadata';
import { toRunState } from '@dativo/runner';
import { parseJob } from '@dativo/schema';

export const parsed = parseJob('tenant_id: acme');
export const metadata = parsed.ok ? extractMetadata(parsed.job) : undefined;
export const states = [toRunState];
