import type { Driver } from '@dativo/runner';
import { UsageError } from './usage-error.ts';
