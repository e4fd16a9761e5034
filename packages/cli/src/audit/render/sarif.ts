import { TAG_RULES, type TagRuleId } from '@dativo/terraform/audit';
import { toSafeJson } from '../../render/safe-json.ts';
import { toArtifactLocation, toRegion } from '../../render/sarif-location.ts';
import type { AuditFinding, AuditReport } from '../audit-report.ts';
import { docsUrlOf } from '../docs-url.ts';

/**
 * SARIF 2.1.0 for code scanning. A plan is one line that nobody reads, so the place of a finding is the address of the resource.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif({ findings, ignored, files, toolVersion }: AuditReport): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(toolVersion) },
        automationDetails: { id: 'dativo-audit/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The directory in which dativo was started.' } },
        },
        artifacts: files.map(({ file }) => ({ location: toLocation(file), roles: ['analysisTarget'] })),
        results: [
          ...findings.map((finding) => ({ ...toResult(finding), suppressions: [] })),
          ...ignored.map(({ finding, reason }) => ({
            ...toResult(finding),
            suppressions: [{ kind: 'external', status: 'accepted', justification: reason }],
          })),
        ],
      },
    ],
  };
  return `${toSafeJson(log, 2)}\n`;
}

function driver(version: string) {
  return {
    name: 'dativo',
    semanticVersion: version,
    informationUri: 'https://github.com/dativo-io/dativo-job-tooling',
    rules: (Object.keys(TAG_RULES) as TagRuleId[]).map((id) => {
      const { severity, summary, mend, source } = TAG_RULES[id];
      return {
        id,
        shortDescription: { text: summary },
        fullDescription: { text: summary },
        help: { text: mend },
        helpUri: docsUrlOf(id),
        defaultConfiguration: { enabled: true, level: severity },
        properties: { source },
      };
    }),
  };
}

function toResult({
  ruleId,
  severity,
  message,
  help,
  file,
  range,
  address,
  module,
  owner,
  keys,
  ignore,
}: AuditFinding) {
  // Of a plan there is no better line than the first.
  const region = range === undefined ? { startLine: 1 } : toRegion(range);
  return {
    ruleId,
    level: severity,
    // SARIF reads `[text](address)` in a message as a link.
    message: { text: `${message}\n${help}`.replaceAll('](', '\\](') },
    locations: [
      {
        physicalLocation: { artifactLocation: toLocation(file), region },
        ...(ignore === undefined && { logicalLocations: [{ fullyQualifiedName: address, kind: 'resource' }] }),
      },
    ],
    partialFingerprints: { 'dativoTag/v1': [ruleId, address, ...keys].join(' ') },
    properties: { module, ...(owner !== undefined && { owner: owner.team }) },
  };
}

/** The address of a state stays what it is; a state on standard input has none. */
function toLocation(file: string) {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(file) ? { uri: encodeURI(file.toWellFormed()) } : toArtifactLocation(file);
}
