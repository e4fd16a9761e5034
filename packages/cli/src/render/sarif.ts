import type { Diagnostic } from '@dativo/schema';
import type { ValidationReport } from '../validate/validation-report.ts';
import { toSafeJson } from './safe-json.ts';
import { toArtifactLocation } from './sarif-location.ts';
import { toSarifResult } from './sarif-result.ts';
import { sarifRules } from './sarif-rules.ts';
import { toSuppression } from './sarif-suppression.ts';

/**
 * SARIF 2.1.0 for code scanning, with the whole rule catalogue. What is ignored or known stays in, as suppressed.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(report: ValidationReport): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(report.toolVersion) },
        columnKind: 'utf16CodeUnits',
        // As in YAML; without it a reader would count no line after a lone carriage return.
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: {
          '%SRCROOT%': {
            description: { text: 'The root of the repository, or else the directory in which dativo was started.' },
          },
        },
        artifacts: report.files.map(({ file }) => ({
          location: toArtifactLocation(file),
          roles: ['analysisTarget'],
          encoding: 'UTF-8',
        })),
        results: results(report),
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
    rules: sarifRules(),
  };
}

function results({ diagnostics, ignored, baselined }: ValidationReport) {
  // With a baseline every result says how it stands to it, without one none does.
  const state = (known: boolean) =>
    baselined.length === 0 ? {} : { baselineState: known ? ('unchanged' as const) : ('new' as const) };
  const open = (diagnostic: Diagnostic) => ({ ...toSarifResult(diagnostic), ...state(false), suppressions: [] });
  return [
    ...diagnostics.map(open),
    ...ignored.map((one) => ({
      ...toSarifResult(one.diagnostic),
      ...state(false),
      suppressions: [toSuppression(one)],
    })),
    ...baselined.map((diagnostic) => ({
      ...toSarifResult(diagnostic),
      ...state(true),
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'Known from the baseline.' }],
    })),
  ];
}
