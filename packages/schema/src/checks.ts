import { checkSchedule } from './check-schedule.ts';
import { checkIdentifiers } from './clouds/check-identifiers.ts';
import { checkImage } from './clouds/check-image.ts';
import { checkPlainSecrets } from './clouds/check-plain-secrets.ts';
import { checkRegion } from './clouds/check-region.ts';
import { checkScheduleDays } from './clouds/check-schedule-days.ts';
import { checkScheduleZone } from './clouds/check-schedule-zone.ts';
import { checkSize } from './clouds/check-size.ts';
import { checkTimeout } from './clouds/check-timeout.ts';
import { checkNames } from './names/check-names.ts';
import { checkCloudMode } from './references/cloud-mode.ts';
import { checkDockerSocket } from './references/docker-socket.ts';
import type { JobView } from './rules/job-view.ts';
import type { Finding } from './rules/report.ts';
import { checkCloudTags } from './tags/check-cloud-tags.ts';
import { checkEnvironmentTag } from './tags/check-environment-tag.ts';
import { checkPortableTags } from './tags/check-portable-tags.ts';
import { checkTagLayers } from './tags/check-tag-layers.ts';
import { checkUnfinishedTags } from './tags/check-unfinished-tags.ts';

/** One topic: looks at a job and says what it finds. Pure, and silent about what it cannot judge yet. */
export type Check = (job: JobView) => readonly Finding[];

/** Everything that is checked beyond the structure, topic by topic. */
export const CHECKS: readonly Check[] = [
  checkSchedule,
  checkCloudTags,
  checkUnfinishedTags,
  checkPortableTags,
  checkEnvironmentTag,
  checkTagLayers,
  checkNames,
  checkSize,
  checkTimeout,
  checkRegion,
  checkImage,
  checkPlainSecrets,
  checkScheduleDays,
  checkScheduleZone,
  checkIdentifiers,
  checkCloudMode,
  checkDockerSocket,
];

/** Those of them that look at what stands below `infrastructure.resource_identifiers`. No other one does; a test sees to that. */
export const IDENTIFIER_CHECKS: readonly Check[] = [checkIdentifiers];
