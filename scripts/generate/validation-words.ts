/** A settings file; the document is not written when `dativo validate` refuses it. */
export const SETTINGS = `files: [jobs]                # what to check where the command line names nothing
root: etl                    # the folder that is /app in the container
rules:
  JOB606: error              # heavier, lighter, or off
  JOB708: info               # some rules are off until they are asked for
tag_defaults:
  cost_center: data-platform # tags of the organisation, below those of the job
ignores:
  - rules: [JOB604]
    files: ['jobs/pilot/*.yaml']
    reason: runs in a region that is not public yet
fail_on: error
baseline: known-findings.json
`;

/** A job with an ignore in it; the document is not written when it has findings left. */
export const IGNORING_JOB = `tenant_id: acme
source_connector_path: connectors/stripe.yaml
target_connector_path: connectors/iceberg.yaml
asset_path: assets/customers.yaml
# job-ignore JOB204 -- read by our release notes
changed_by: data-team
logging:
  redaction: yes # job-ignore JOB112 -- both readings are fine here
`;

/** The part of docs/validation.md that people write. */
export const HOW_VALIDATION_WORKS = `
# Checking job files

<!-- Written by \`npm run generate\`. Do not edit. -->

\`dativo validate\` reads job files and says what is wrong with them before anything is created or started. This page says what
its findings mean and how to live with them; [the options](../packages/cli/README.md) are one page, [the rules](rules/README.md) another,
and [@dativo/schema](../packages/schema/README.md) does the same inside other programs. At the end stand
[ten faulty jobs](#ten-faulty-jobs) with what is said about them.

## Findings

Each finding has the id of its rule, a severity, a message (what was found, what is allowed), mostly a help (what to do), and a
place. One mistake gives one finding: where a word is misspelt, nothing is said about what would follow from it.

- **Places** have lines and columns from 1. Columns count UTF-16 code units, as editors do; offsets are given in code units and in bytes.
  A byte order mark takes no column; lines end with LF, CRLF or CR. A value that is wrong is marked itself; of what is unknown or missing
  the key is marked: the key that is there, or that of the map where the missing one belongs. What comes in through an alias or a merge key
  is marked where it is written.
- **Severities** are \`error\` (the command fails), \`warning\` and \`info\`. \`--fail-on\` and \`--max-warnings\` move that line.
- **Fixes** come with findings that can be mended in one way only. \`--fix --diff\` shows them, \`--fix\` writes them.
- **Fingerprints** stay the same when a file is renamed or lines are added elsewhere. Nothing of a possible secret is in them.
- **Secrets** are never shown: not in messages, not in fixes, not in fingerprints. In code frames and patches stars stand in their place.

\`dativo explain JOB203\` shows the page of a rule without a network.

## Settings

\`dativo.config.yaml\` is looked for in the current folder and the folders above it, up to the root of the repository.

\`\`\`yaml
${SETTINGS.trimEnd()}
\`\`\`

Rules that later stages rely on (*fixed* in the list of rules) keep their severity, whatever the settings say.

## Ignores

A comment in the job accepts a finding and says why:

\`\`\`yaml
${IGNORING_JOB.trimEnd()}
\`\`\`

- On a line of its own it is for the value below it, behind a value for the outermost value that starts on this line; each with all that
  stands in this value. \`# job-ignore-file\` is for the whole file.
- Several rules are separated by commas or blanks. The reason stands behind \`--\`; one without is a finding
  ([JOB902](rules/JOB902.md)), so is one for a rule that cannot be ignored ([JOB903](rules/JOB903.md)), and one that
  has nothing to ignore ([JOB901](rules/JOB901.md)).
- \`ignores\` in the settings does the same for many files.

## Baseline

A project that has findings already keeps them in a file: \`dativo validate jobs --write-baseline known-findings.json\`. With
\`--baseline known-findings.json\` only new ones count. The file holds fingerprints and no lines, so it stays true when jobs are edited.

## Formats

\`--format\` takes \`text\`, \`compact\`, \`json\`, \`ndjson\`, \`junit\`, \`sarif\`, \`github\`, \`gitlab\`, \`azure\` and \`markdown\`, several at once where
each but one names a file: \`--format text --format sarif=jobs.sarif\`. Findings go to standard output, words about the run to standard error.
\`github\`, \`gitlab\`, \`azure\` and \`sarif\` name files from the root of the repository, since their readers look for them there.

Connectors, assets, compose files and the like that a folder or a glob gives are named on standard error and under \`skipped\` of the
JSON report, and not judged. A file that is named itself always is.

## Ten faulty jobs

Nothing but the messages is needed to mend them. Each is checked when this page is written, and so is the mended file beside it.
`;
