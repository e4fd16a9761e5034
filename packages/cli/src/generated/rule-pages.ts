// Written by `npm run generate` from the rule catalogue and the fixtures. Do not edit.
/** What `dativo explain` knows about a rule. */
export interface RulePage {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Can be neither switched off nor ignored. */
  readonly isContract: boolean;
  /** Reported only where the settings of a project ask for it. */
  readonly isOptIn: boolean;
  /** A comment in the job file can accept the finding. */
  readonly isIgnorable: boolean;
  readonly topic: string;
  readonly summary: string;
  readonly why: string;
  readonly source: string;
  readonly docsUrl: string;
  readonly example?: {
    readonly about?: string;
    readonly command: string;
    readonly bad: readonly ShownFile[];
    /** What the command prints about the bad files. */
    readonly output: string;
    readonly good: readonly ShownFile[];
  };
}

export interface ShownFile {
  readonly name: string;
  readonly text: string;
}

export const rulePages: readonly RulePage[] = [
 {
  "id": "JOB001",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "A runner file has the keys and values that its reader asks for.",
  "why": "What the original's reader refuses never ran there, and what is read in two ways would be scheduled in one of them.",
  "source": "https://github.com/dativo-io/dativo-ingest/blob/main/docs/RUNNER_AND_ORCHESTRATION.md",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB001.md",
  "example": {
   "about": "The file may stand below a key `runner` or without it, as the original documents it and as it reads it.",
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\"\n        interval_seconds: 3600"
    }
   ],
   "output": "runner.yaml:7:9: error: a schedule has `cron` or `interval_seconds`, and this one has both [JOB001]\n  6 |         cron: \"0 2 * * *\"\n  7 |         interval_seconds: 3600\n    |         ^^^^^^^^^^^^^^^^\n  help: Take one of them away.\n\n1 error in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\""
    }
   ]
  }
 },
 {
  "id": "JOB002",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "A runner file has no unknown keys.",
  "why": "A misspelt key is passed over without a word, and its schedule runs with the default.",
  "source": "https://github.com/dativo-io/dativo-ingest/blob/main/docs/RUNNER_AND_ORCHESTRATION.md",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB002.md",
  "example": {
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\"\n        time_zone: UTC"
    }
   ],
   "output": "runner.yaml:7:9: warning: unknown key \"time_zone\": nothing reads it, so it is not carried over [JOB002]\n  6 |         cron: \"0 2 * * *\"\n  7 |         time_zone: UTC\n    |         ^^^^^^^^^\n  help: Did you mean `timezone`?\n\n1 warning in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\""
    }
   ]
  }
 },
 {
  "id": "JOB003",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "The cron line and the time zone of a schedule are ones that there are.",
  "why": "A schedule that its cloud cannot read fails in the apply; one in a zone that does not exist never starts.",
  "source": "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB003.md",
  "example": {
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 25 * * *\""
    }
   ],
   "output": "runner.yaml:6:15: error: the hour of `cron` is \"25\"; use numbers from 0 to 23, *, lists, ranges or steps [JOB003]\n  5 |         config: /app/jobs/orders.yaml\n  6 |         cron: \"0 25 * * *\"\n    |               ^^^^^^^^^^^^\n  help: Five fields: minute, hour, day of month, month, day of week; for example \"0 2 * * *\".\n\n1 error in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\""
    }
   ]
  }
 },
 {
  "id": "JOB004",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "An interval is one that a cron line can say.",
  "why": "The original rounds such an interval, ninety minutes become an hour. Cron begins anew with every hour and day, so the times would not be as far apart as they say.",
  "source": "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB004.md",
  "example": {
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        interval_seconds: 5400"
    }
   ],
   "output": "runner.yaml:6:27: error: `interval_seconds` is 5400 (90 minutes), which no cron line says: cron begins anew with every hour and day [JOB004]\n  5 |         config: /app/jobs/orders.yaml\n  6 |         interval_seconds: 5400\n    |                           ^^^^\n  help: Use 3600 (1 hour) or 7200 (2 hours), or write the times as `cron`.\n\n1 error in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        interval_seconds: 7200"
    }
   ]
  }
 },
 {
  "id": "JOB005",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "Each schedule of a runner file has a name of its own.",
  "why": "The name is how people speak of a schedule; with two of one name the original ran the last one twice.",
  "source": "https://github.com/dativo-io/dativo-ingest/blob/main/docs/RUNNER_AND_ORCHESTRATION.md",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB005.md",
  "example": {
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\"\n      - name: orders\n        config: /app/jobs/refunds.yaml\n        cron: \"0 3 * * *\""
    }
   ],
   "output": "runner.yaml:7:15: error: another schedule has the name \"orders\" too [JOB005]\n  6 |         cron: \"0 2 * * *\"\n  7 |       - name: orders\n    |               ^^^^^^\n  see: runner.yaml:4:15: the first one\n  help: Give each schedule a name of its own.\n\n1 error in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\""
    }
   ]
  }
 },
 {
  "id": "JOB006",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "A job has one schedule.",
  "why": "The schedule of a job is a resource that is named after the job, so there is one.",
  "source": "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB006.md",
  "example": {
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\"\n      - name: orders_evening\n        config: /app/jobs/orders.yaml\n        cron: \"0 18 * * *\""
    }
   ],
   "output": "runner.yaml:8:17: error: the job \"orders\" has the schedule \"orders\" already; a job has one [JOB006]\n  7 |       - name: orders_evening\n  8 |         config: /app/jobs/orders.yaml\n    |                 ^^^^^^^^^^^^^^^^^^^^^\n  see: runner.yaml:5:17: the first one\n  help: Say all times in one cron line, such as \"0 6,18 * * *\", or give the job a second file with another job_name.\n\n1 error in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2,18 * * *\""
    }
   ]
  }
 },
 {
  "id": "JOB007",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "A schedule names a job file that runs on a cloud.",
  "why": "What is to be scheduled, and by which cloud, stands in the job file.",
  "source": "https://github.com/dativo-io/dativo-ingest/blob/main/docs/RUNNER_AND_ORCHESTRATION.md",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB007.md",
  "example": {
   "about": "`/app` is the current folder unless `--root` names another one.",
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/order.yaml\n        cron: \"0 2 * * *\""
    }
   ],
   "output": "runner.yaml:5:17: error: there is no job file jobs/order.yaml [JOB007]\n  4 |       - name: orders\n  5 |         config: /app/jobs/order.yaml\n    |                 ^^^^^^^^^^^^^^^^^^^^\n  help: Check the path, or say with --root [CONTAINER=]DIR which folder stands for the one in the container.\n\n1 error in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\""
    }
   ]
  }
 },
 {
  "id": "JOB008",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "A runner file asks for nothing that schedules of a cloud cannot do.",
  "why": "An orchestrator knows what else runs; the scheduler of a cloud only knows the time. What it cannot keep should not be lost without a word.",
  "source": "https://github.com/dativo-io/dativo-ingest/blob/main/docs/RUNNER_AND_ORCHESTRATION.md",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB008.md",
  "example": {
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    concurrency_per_tenant: 1\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\"\n      - name: refunds\n        config: /app/jobs/refunds.yaml\n        cron: \"0 2 * * *\""
    }
   ],
   "output": "runner.yaml:3:29: warning: `concurrency_per_tenant` is 1, but schedules of a cloud start jobs one by one and count nothing, and more jobs than that belong to \"acme\" [JOB008]\n  2 |   orchestrator:\n  3 |     concurrency_per_tenant: 1\n    |                             ^\n  help: Choose times that lie far enough apart, or let one scheduler start all of them: dativo run JOB... --per-tenant 1\n\n1 warning in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\""
    }
   ]
  }
 },
 {
  "id": "JOB009",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Runner files",
  "summary": "A job file and a runner file agree about the schedule of the job.",
  "why": "With two schedules written down, whoever changes one of them believes that it counts.",
  "source": "https://github.com/dativo-io/dativo-ingest/blob/main/docs/RUNNER_AND_ORCHESTRATION.md",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB009.md",
  "example": {
   "command": "dativo schedules runner.yaml",
   "bad": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\""
    },
    {
     "name": "jobs/orders.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  schedule:\n    cron: \"0 4 * * *\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "runner.yaml:6:15: warning: the job starts at \"0 2 * * *\" in UTC; jobs/orders.yaml says \"0 4 * * *\" in UTC [JOB009]\n  5 |         config: /app/jobs/orders.yaml\n  6 |         cron: \"0 2 * * *\"\n    |               ^^^^^^^^^^^\n  help: What is written follows the runner file. Keep the schedule in one of the two, best in the job file.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "runner.yaml",
     "text": "runner:\n  orchestrator:\n    schedules:\n      - name: orders\n        config: /app/jobs/orders.yaml\n        cron: \"0 2 * * *\""
    },
    {
     "name": "jobs/orders.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB101",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "The job file is there and can be read.",
  "why": "Nothing can be checked in a file that cannot be opened. Most often the path is misspelt or taken from another folder.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB101.md",
  "example": {
   "about": "The command names a file that is not there, that is a folder, or that may not be read.",
   "command": "dativo validate orders.yaml",
   "bad": [
    {
     "name": "jobs/orders.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ],
   "output": "orders.yaml: error: the file cannot be read: there is no such file or directory [JOB101]\n  help: Check the path; it is taken from the current directory.\n\n1 error in 1 file",
   "good": [
    {
     "name": "orders.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ]
  }
 },
 {
  "id": "JOB102",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "The job file is not empty.",
  "why": "A pipeline that goes on with an empty file would create nothing and call that a success.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB102.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "# Nothing but a comment."
    }
   ],
   "output": "job.yaml:1:1: error: the job file is empty [JOB102]\n  1 | # Nothing but a comment.\n    | ^\n  help: Start with `tenant_id`, `source_connector_path`, `target_connector_path` and `asset_path`.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ]
  }
 },
 {
  "id": "JOB103",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "The job file is valid YAML.",
  "why": "A file that is not YAML means something else to every reader, or nothing at all. The place given is where reading had to stop; the cause may stand a line above.",
  "source": "https://yaml.org/spec/1.2.2/",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB103.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: {files: ["
    }
   ],
   "output": "job.yaml:6:1: error: A value in brackets, braces or quotes goes on here, but this line is indented too little to belong to it. [JOB103]\n  5 | source: {files: [\n  6 | \n    | ^\n  help: Close the bracket, brace or quote on the lines before, or indent this line further.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: {files: []}"
    }
   ]
  }
 },
 {
  "id": "JOB104",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "The job file holds one document.",
  "why": "One file is one job: a second document would be left out without a word, together with its tags and its schedule.",
  "source": "https://yaml.org/spec/1.2.2/#92-streams",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB104.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\n---\ntenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ],
   "output": "job.yaml:6:1: error: the job file holds 2 documents; it must hold one [JOB104]\n  5 | ---\n  6 | tenant_id: acme\n    | ^^^^^^^^^^^^^^^\n    | …\n  9 | asset_path: assets/orders.yaml\n    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Take away the line `---`, or write one file for each job.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "---\ntenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ]
  }
 },
 {
  "id": "JOB105",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "A key stands once in a map.",
  "why": "YAML readers disagree about which of two equal keys counts, so the check and the container could each see another job.",
  "source": "https://yaml.org/spec/1.2.2/#3213-node-comparison",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB105.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: test\nenvironment: prod"
    }
   ],
   "output": "job.yaml:6:1: error: The key `environment` is written twice in this mapping, first on line 5. [JOB105]\n  5 | environment: test\n  6 | environment: prod\n    | ^^^^^^^^^^^\n  help: Keep one of the two; readers disagree about which one counts.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: test"
    }
   ]
  }
 },
 {
  "id": "JOB106",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "The job file is not larger than 10 MiB.",
  "why": "A job file of this size is data or a build product that was named by mistake, and reading it would only cost time.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB106.md",
  "example": {
   "about": "Here a data file was given the name of the job.",
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "order_id,amount\norder_id,amount\norder_id,amount\norder_id,amount\norder_id,amount\norder_id,amount\norder_id,amount\norder_id,amount\norder_id,amount\norder_id,amount\n… (11200000 characters)"
    }
   ],
   "output": "job.yaml: error: The job file has 11200000 bytes; the limit is 10485760 (10 MiB). [JOB106]\n  help: Check that this is the job file, and keep data out of it.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ]
  }
 },
 {
  "id": "JOB107",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "The job file is text in UTF-8.",
  "why": "In another encoding the same bytes are other letters, so names and secrets would arrive changed.",
  "source": "https://yaml.org/spec/1.2.2/#52-character-encodings",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB107.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: te␀st"
    }
   ],
   "output": "job.yaml:5:16: error: The job file is not UTF-8 text: it holds a NUL byte, at byte offset 152. [JOB107]\n  help: Save the file as UTF-8.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: tést 😀"
    }
   ]
  }
 },
 {
  "id": "JOB108",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "Indentation is made of spaces.",
  "why": "Editors show tabs in different widths, so YAML does not let them decide what belongs to what.",
  "source": "https://yaml.org/spec/1.2.2/#61-indentation-spaces",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB108.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nlogging:\n\tlevel: INFO"
    }
   ],
   "output": "job.yaml:6:1: error: This line is indented with a tab; YAML allows only spaces there. [JOB108]\n  5 | logging:\n  6 |   level: INFO\n    | ^^\n  help: Replace the tab with spaces.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nlogging:\n  level: INFO"
    }
   ]
  }
 },
 {
  "id": "JOB109",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "Aliases do not expand without bounds.",
  "why": "Aliases of aliases multiply: a few lines can stand for billions of values and take down whatever reads them.",
  "source": "https://yaml.org/spec/1.2.2/#71-alias-nodes",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB109.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\na: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]\ng: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]\nh: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g, *g]"
    }
   ],
   "output": "job.yaml:9:36: error: The aliases up to here stand for more than 100000 values together, which is the limit. [JOB109]\n  8 | d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n  9 | e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\n    |                                    ^^\n  help: Aliases of values that hold aliases multiply; write out what is needed instead.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: {connection: &c {host: db}}\ntarget: {connection: *c}"
    }
   ]
  }
 },
 {
  "id": "JOB110",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "The job is a map of keys and values.",
  "why": "Everything that reads a job looks its settings up by name; a list or a single value has no names.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB110.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "- tenant_id: acme"
    }
   ],
   "output": "job.yaml:1:1: error: the job file is a list; a job is a map of keys and values [JOB110]\n  1 | - tenant_id: acme\n    | ^^^^^^^^^^^^^^^^^\n  help: Write lines such as `tenant_id: acme`.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ]
  }
 },
 {
  "id": "JOB111",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "No key is called `__proto__`.",
  "why": "In JavaScript this name changes what an object is, so a job could reach into the program that reads it.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB111.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  credentials:\n    __proto__: {a: 1}"
    }
   ],
   "output": "job.yaml:7:5: error: The key `__proto__` is not allowed: in JavaScript it changes what an object is. [JOB111]\n  6 |   credentials:\n  7 |     __proto__: {a: 1}\n    |     ^^^^^^^^^\n  help: Use another name.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  credentials:\n    prototype: {a: 1}"
    }
   ]
  }
 },
 {
  "id": "JOB112",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Reading the file",
  "summary": "A value means the same in YAML 1.1 and YAML 1.2.",
  "why": "The container reads the file with YAML 1.1 and the checks with YAML 1.2. Where they differ the job would run with another value than the one that was checked.",
  "source": "https://yaml.org/type/",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB112.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: on"
    }
   ],
   "output": "job.yaml:5:14: warning: `on` is text in YAML 1.2, but the boolean true to the YAML 1.1 reader of the container [JOB112]\n  4 | asset_path: assets/orders.yaml\n  5 | environment: on\n    |              ^^\n  help: Put it in quotes if it is text, or write it in a way that both read alike.\n\n1 warning in 1 file\n1 of them can be mended with --fix",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"on\""
    }
   ]
  }
 },
 {
  "id": "JOB113",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Reading the file",
  "summary": "Maps and lists are not nested without bounds.",
  "why": "Very deep nesting exhausts the stack of the programs that read the file; no real job needs it.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB113.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: {engine: {options: {deep: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}}}"
    }
   ],
   "output": "job.yaml:5:131: error: Mappings and lists are nested more than 100 levels deep, which is the limit. [JOB113]\n  4 | asset_path: assets/orders.yaml\n  5 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]…\n    |                      ^\n  help: Flatten the structure.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: {engine: {options: {deep: [[[[1]]]]}}}"
    }
   ]
  }
 },
 {
  "id": "JOB201",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Keys and values",
  "summary": "A required key is there.",
  "why": "Without this key the container cannot start the job, and it would say so only after the infrastructure is there.",
  "source": "https://json-schema.org/draft-07/json-schema-validation#rfc.section.6.5.3",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB201.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "source_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ],
   "output": "job.yaml:1:1: error: required key \"tenant_id\" is missing at the top level [JOB201]\n  1 | source_connector_path: connectors/csv.yaml\n    | ^^^^^^^^^^^^^^^^^^^^^\n  help: Add `tenant_id: acme` at the top level.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ]
  }
 },
 {
  "id": "JOB202",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Keys and values",
  "summary": "A value has the type that its key asks for.",
  "why": "A value of another type is either refused late, by Terraform or by the container, or taken for something else.",
  "source": "https://json-schema.org/draft-07/json-schema-validation#rfc.section.6.1.1",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB202.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: [orders]"
    }
   ],
   "output": "job.yaml:5:9: error: `source` is a list; use a map [JOB202]\n  4 | asset_path: assets/orders.yaml\n  5 | source: [orders]\n    |         ^^^^^^^^\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: {objects: [orders]}"
    }
   ]
  }
 },
 {
  "id": "JOB203",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Keys and values",
  "summary": "A value is one of those that its key allows.",
  "why": "A word that nobody knows is ignored or refused far away from this file; here the allowed ones are known.",
  "source": "https://json-schema.org/draft-07/json-schema-validation#rfc.section.6.1.2",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB203.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: amazon\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:6:13: error: `provider` is \"amazon\"; use one of aws, azure, gcp, local [JOB203]\n  5 | infrastructure:\n  6 |   provider: amazon\n    |             ^^^^^^\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB204",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Keys and values",
  "summary": "A key at the top level is one that is known.",
  "why": "An unknown key is most often a misspelt one: the setting that was meant is then missing, silently.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB204.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenviroment: prod"
    }
   ],
   "output": "job.yaml:5:1: warning: unknown key \"enviroment\" at the top level [JOB204]\n  4 | asset_path: assets/orders.yaml\n  5 | enviroment: prod\n    | ^^^^^^^^^^\n  help: Did you mean `environment`?\n\n1 warning in 1 file\n1 of them can be mended with --fix",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: prod"
    }
   ]
  }
 },
 {
  "id": "JOB205",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Keys and values",
  "summary": "A key inside `infrastructure` is one that is known.",
  "why": "The block decides what is created and paid for, so a misspelt key in it must not be passed over.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB205.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  zone: a\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ],
   "output": "job.yaml:12:3: error: unknown key \"zone\" in infrastructure [JOB205]\n  11 |     memory: 2048\n  12 |   zone: a\n     |   ^^^^\n  help: Take it away, or use one of schedule.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB206",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Keys and values",
  "summary": "A text that is needed is not empty.",
  "why": "An empty text is not the same as a missing one: it replaces the default by nothing.",
  "source": "https://json-schema.org/draft-07/json-schema-validation#rfc.section.6.3.2",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB206.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: \"\""
    }
   ],
   "output": "job.yaml:4:13: error: `asset_path` is empty; use text [JOB206]\n  3 | target_connector_path: connectors/iceberg.yaml\n  4 | asset_path: \"\"\n    |             ^^\n  help: Write a value, or take the key away if it is not needed.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ]
  }
 },
 {
  "id": "JOB207",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Keys and values",
  "summary": "A text has the format that its key asks for.",
  "why": "A schedule that cannot be read never fires, and nobody gets a message about a run that did not happen.",
  "source": "https://json-schema.org/draft-07/json-schema-validation#rfc.section.6.3.3",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB207.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  schedule:\n    cron: \"0 25 * * *\"\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ],
   "output": "job.yaml:20:11: error: the hour of `cron` is \"25\"; use numbers from 0 to 23, *, lists, ranges or steps [JOB207]\n  19 |   schedule:\n  20 |     cron: \"0 25 * * *\"\n     |           ^^^^^^^^^^^^\n  help: Five fields: minute, hour, day of month, month, day of week; for example \"0 2 * * *\".\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  schedule:\n    cron: \"0 23 * JAN-MAR MON,WED\"\n    timezone: Europe/Berlin\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB208",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Keys and values",
  "summary": "A number lies within the bounds of its key.",
  "why": "A number out of bounds is refused by the cloud or by the container, after the infrastructure has been planned.",
  "source": "https://json-schema.org/draft-07/json-schema-validation#rfc.section.6.2",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB208.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    timeout_seconds: 0\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ],
   "output": "job.yaml:10:22: error: `timeout_seconds` is 0; use a whole number from 1 up or a placeholder [JOB208]\n   9 |     image: ghcr.io/acme/ingest:1.4.2\n  10 |     timeout_seconds: 0\n     |                      ^\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    timeout_seconds: 3600\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB209",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Keys and values",
  "summary": "A key below the top level is one that is known.",
  "why": "An unknown key is most often a misspelt one. It is passed on to the container, which takes no notice of it.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB209.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  tabels: []"
    }
   ],
   "output": "job.yaml:6:3: warning: unknown key \"tabels\" in source [JOB209]\n  5 | source:\n  6 |   tabels: []\n    |   ^^^^^^\n  help: Did you mean `tables`?\n\n1 warning in 1 file\n1 of them can be mended with --fix",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  tables: []"
    }
   ]
  }
 },
 {
  "id": "JOB301",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Infrastructure",
  "summary": "The runtime belongs to the provider.",
  "why": "Each provider runs jobs on one runtime of its own; any other pair would pick the wrong Terraform module.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB301.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: gcp_cloud_run\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:8:11: error: `runtime.type` is \"gcp_cloud_run\", but provider \"aws\" runs on aws_fargate [JOB301]\n  7 |   runtime:\n  8 |     type: gcp_cloud_run\n    |           ^^^^^^^^^^^^^\n  help: Use `type: aws_fargate`, or `provider: gcp` if gcp_cloud_run is what you want.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB302",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Infrastructure",
  "summary": "The five required tags are there.",
  "why": "These five tags are on every resource and every bill. Costs without them cannot be assigned to anybody afterwards.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB302.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ],
   "output": "job.yaml:13:3: error: required tag \"team\" is missing from infrastructure.tags [JOB302]\n  12 |   region: us-east-1\n  13 |   tags:\n     |   ^^^^\n  help: Add `team: data-engineering` under `infrastructure.tags`.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB303",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Infrastructure",
  "summary": "A tag is not empty.",
  "why": "An empty tag reaches the bill as well, and groups nothing there.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB303.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: \"\"\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ],
   "output": "job.yaml:15:11: error: tag \"team\" is empty [JOB303]\n  14 |     job_name: orders\n  15 |     team: \"\"\n     |           ^^\n  help: Write a value; every resource and every bill carries this tag.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB304",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Infrastructure",
  "summary": "A tag is text.",
  "why": "Clouds store tags as text. A number or a date would be written differently by each tool on the way.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB304.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: 4711\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ],
   "output": "job.yaml:18:18: error: tag \"cost_center\" is 4711; a tag is text [JOB304]\n  17 |     environment: production\n  18 |     cost_center: 4711\n     |                  ^^^^\n  help: Put the value in quotes, so that it is text.\n\n1 error in 1 file\n1 of them can be mended with --fix",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: \"4711\"\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB305",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Infrastructure",
  "summary": "Tags, `provider` and `runtime.type` hold no placeholder: Terraform needs them before there are outputs.",
  "why": "Terraform needs these values to make the plan, and outputs exist only after the plan was applied.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB305.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: \"{{terraform_outputs.team}}\"\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ],
   "output": "job.yaml:15:11: error: `team` holds a placeholder; only a fixed value can stand here [JOB305]\n  14 |     job_name: orders\n  15 |     team: \"{{terraform_outputs.team}}\"\n     |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Terraform needs this value before there are outputs. Write the value itself.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: \"{{terraform_outputs.region}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB306",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Infrastructure",
  "summary": "A setting that Terraform needs has a fixed value.",
  "why": "An output of Terraform cannot be an input of the same run, so Terraform would get its default for this setting and not what the job says.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB306.md",
  "example": {
   "about": "Found by `dativo metadata`, which hands settings of the job to Terraform.",
   "command": "dativo metadata job.yaml --format tfvars",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: \"{{terraform_outputs.repository_url}}:1.4.2\"\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:9:12: warning: `infrastructure.runtime.image` holds a placeholder, so Terraform does not get `infrastructure.runtime.image` from the job [JOB306]\n  8 |     type: aws_fargate\n  9 |     image: \"{{terraform_outputs.repository_url}}:1.4.2\"\n    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: A Terraform output cannot be an input as well. Set `infrastructure.runtime.image` in the root module, or write a fixed value here.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB401",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Placeholders",
  "summary": "A placeholder follows the grammar.",
  "why": "Text that looks like a placeholder but is none would reach the container as it stands, braces included.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB401.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    cluster_name: \"{{terraform_outputs.}}\"\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ],
   "output": "job.yaml:20:20: error: In the placeholder {{terraform_outputs.}} there is \"}}\" where the name of an output behind \".\" is expected. [JOB401]\n  19 |   resource_identifiers:\n  20 |     cluster_name: \"{{terraform_outputs.}}\"\n     |                    ^^^^^^^^^^^^^^^^^^^^^^\n  help: Write {{terraform_outputs.NAME}}, with .key, [0] or [\"any key\"] behind NAME, then perhaps ?? and a JSON default, then perhaps | string or | json. For the literal text write {{!terraform_outputs…}}.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    cluster_name: \"{{ terraform_outputs.cluster-name }}\"\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ]
  }
 },
 {
  "id": "JOB402",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Placeholders",
  "summary": "A placeholder is closed with `}}`.",
  "why": "Without the closing braces nobody can tell where the placeholder ends.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB402.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    cluster_name: \"{{terraform_outputs.cluster_name\"\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ],
   "output": "job.yaml:20:20: error: The placeholder {{terraform_outputs.cluster_name is not closed; \"}}\" is missing on the same line. [JOB402]\n  19 |   resource_identifiers:\n  20 |     cluster_name: \"{{terraform_outputs.cluster_name\"\n     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Write {{terraform_outputs.NAME}}, with .key, [0] or [\"any key\"] behind NAME, then perhaps ?? and a JSON default, then perhaps | string or | json. For the literal text write {{!terraform_outputs…}}.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    cluster_name: \"{{terraform_outputs.cluster_name}}\"\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ]
  }
 },
 {
  "id": "JOB403",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Placeholders",
  "summary": "Placeholders stand in values, not in keys.",
  "why": "The keys of a job must be known before there are outputs, since the checks and Terraform look settings up by them.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB403.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    \"{{terraform_outputs.name}}\": a\n    cluster_name: orders\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ],
   "output": "job.yaml:20:5: error: A placeholder stands in a key; only values can hold placeholders. [JOB403]\n  19 |   resource_identifiers:\n  20 |     \"{{terraform_outputs.name}}\": a\n     |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Write the key as fixed text. For the literal text {{…}} in a key write {{!terraform_outputs…}}.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    a: \"{{terraform_outputs.name}}\"\n    cluster_name: orders\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ]
  }
 },
 {
  "id": "JOB404",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Placeholders",
  "summary": "A placeholder that is a whole value is quoted.",
  "why": "YAML takes unquoted braces for a map in a map. We understand what is meant, other readers of the file refuse it.",
  "source": "https://yaml.org/spec/1.2.2/#742-flow-mappings",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB404.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: {{terraform_outputs.runtime_binding}}"
    }
   ],
   "output": "job.yaml:19:25: warning: This placeholder has no quotes around it, so other YAML readers take it for a mapping. [JOB404]\n  18 |     cost_center: data-platform\n  19 |   resource_identifiers: {{terraform_outputs.runtime_binding}}\n     |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Write \"{{terraform_outputs.runtime_binding}}\".\n\n1 warning in 1 file\n1 of them can be mended with --fix",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\""
    }
   ]
  }
 },
 {
  "id": "JOB405",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Placeholders",
  "summary": "The name before the dot of a placeholder is `terraform_outputs`.",
  "why": "Only outputs of Terraform can be filled in. Anything else in double braces would stay in the file that runs.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB405.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    cluster_name: \"{{terraform_output.cluster_name}}\"\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ],
   "output": "job.yaml:20:20: error: `terraform_output` is not known here; did you mean `terraform_outputs`? [JOB405]\n  19 |   resource_identifiers:\n  20 |     cluster_name: \"{{terraform_output.cluster_name}}\"\n     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Write {{terraform_outputs.NAME}}. Other text in {{ }} is left alone only where it does not look like a slip of terraform_outputs.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    cluster_name: \"{{ some_other_template }}\"\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ]
  }
 },
 {
  "id": "JOB406",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Placeholders",
  "summary": "A resolved job file holds no placeholder.",
  "why": "The container does not know placeholders: it would take the braces for a bucket, a host or a password.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB406.md",
  "example": {
   "about": "Asked for by `--resolved`, and by everything that runs a job.",
   "command": "dativo validate job.yaml --resolved",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    cluster_name: \"{{terraform_outputs.cluster_name}}\"\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ],
   "output": "job.yaml:20:19: error: {{terraform_outputs.cluster_name}} is not resolved [JOB406]\n  19 |   resource_identifiers:\n  20 |     cluster_name: \"{{terraform_outputs.cluster_name}}\"\n     |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Run `dativo resolve` with the outputs of Terraform, and use the file that it writes.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  resource_identifiers:\n    cluster_name: orders-cluster\n    task_definition_family: orders\n    subnet_ids: [subnet-0a1b2c3d]"
    }
   ]
  }
 },
 {
  "id": "JOB501",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "An output that a placeholder names exists.",
  "why": "Without the output there is nothing to fill in, and a job with a hole in it must not start.",
  "source": "https://developer.hashicorp.com/terraform/cli/commands/output",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB501.md",
  "example": {
   "about": "Found when placeholders are filled in.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.buckt}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ],
   "output": "job.yaml:5:15: error: \"buckt\" is not among the Terraform outputs. [JOB501]\n  4 | asset_path: assets/orders.yaml\n  5 | environment: \"{{terraform_outputs.buckt}}\"\n    |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Did you mean \"bucket\"? The outputs are \"bucket\", \"suffix\", \"zones\". Terraform leaves out an output whose value is null.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB502",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "A sensitive output is written only where that was asked for.",
  "why": "Terraform calls the output sensitive. A file with its value is a secret on disk, which somebody has to want.",
  "source": "https://developer.hashicorp.com/terraform/language/values/outputs#sensitive-suppressing-values-in-cli-output",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB502.md",
  "example": {
   "about": "Found when placeholders are filled in. `--sensitive write` writes such values, `--sensitive keep` leaves the placeholder.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: { credentials: { password: \"{{terraform_outputs.password}}\" } }"
    },
    {
     "name": "outputs.json",
     "text": "{\n  \"password\": { \"sensitive\": true, \"type\": \"string\", \"value\": \"s3cret\" },\n  \"password_arn\": { \"sensitive\": false, \"type\": \"string\", \"value\": \"arn:aws:secretsmanager:us-east-1:123456789012:secret:db\" }\n}"
    }
   ],
   "output": "job.yaml:5:37: error: The output \"password\" is sensitive; its value is not written into a file. [JOB502]\n  4 | asset_path: assets/orders.yaml\n  5 | source: { credentials: { password: \"{{terraform_outputs.password}}\" } }\n    |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Keep the placeholder (sensitive: keep), write the value on purpose (sensitive: write), or let the job read the secret where it runs.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource: { credentials: { password_arn: \"{{terraform_outputs.password_arn}}\" } }"
    },
    {
     "name": "outputs.json",
     "text": "{\n  \"password\": { \"sensitive\": true, \"type\": \"string\", \"value\": \"s3cret\" },\n  \"password_arn\": { \"sensitive\": false, \"type\": \"string\", \"value\": \"arn:aws:secretsmanager:us-east-1:123456789012:secret:db\" }\n}"
    }
   ]
  }
 },
 {
  "id": "JOB503",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "Inside other text a placeholder stands for one plain value.",
  "why": "There is no one way to write a list or a map into the middle of a text.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB503.md",
  "example": {
   "about": "Found when placeholders are filled in.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nasset: \"orders-{{terraform_outputs.zones}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ],
   "output": "job.yaml:5:16: error: \"zones\" is a list, where only text, a number or a boolean can stand. [JOB503]\n  4 | asset_path: assets/orders.yaml\n  5 | asset: \"orders-{{terraform_outputs.zones}}\"\n    |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Add `| json` to insert its JSON text, name a part of it, or make the placeholder the whole value.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nasset: \"orders-{{terraform_outputs.zones[0]}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB504",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "The path of a placeholder leads to a value.",
  "why": "The output is there, but has nothing at that place: it may be shaped differently than the job expects.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB504.md",
  "example": {
   "about": "Found when placeholders are filled in.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nasset: \"{{terraform_outputs.zones[2]}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ],
   "output": "job.yaml:5:9: error: The output zones is a list and has no item [2]. [JOB504]\n  4 | asset_path: assets/orders.yaml\n  5 | asset: \"{{terraform_outputs.zones[2]}}\"\n    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Items count from [0] to [1].\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nasset: \"{{terraform_outputs.zones[1]}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB505",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "The resolved job file keeps all other rules.",
  "why": "A value from Terraform can break a rule that the placeholder kept: an empty text, a word that is not allowed.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB505.md",
  "example": {
   "about": "Found when placeholders have been filled in: the value that comes from Terraform does not fit its place.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nlogging: { level: \"{{terraform_outputs.level}}\" }"
    },
    {
     "name": "outputs.json",
     "text": "{ \"level\": \"chatty\", \"log_level\": \"DEBUG\" }"
    }
   ],
   "output": "job.yaml:5:19: error: After filling in level the file breaks JOB203: `level` is \"chatty\"; use one of DEBUG, INFO, WARNING, ERROR, CRITICAL or a placeholder [JOB505]\n  4 | asset_path: assets/orders.yaml\n  5 | logging: { level: \"{{terraform_outputs.level}}\" }\n    |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nlogging: { level: \"{{terraform_outputs.log_level}}\" }"
    },
    {
     "name": "outputs.json",
     "text": "{ \"level\": \"chatty\", \"log_level\": \"DEBUG\" }"
    }
   ]
  }
 },
 {
  "id": "JOB506",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "The source that a placeholder names is known.",
  "why": "Outputs of several root modules are told apart by a name that the command line gives; without it the wrong ones could be used.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB506.md",
  "example": {
   "about": "Found when placeholders are filled in. A source gets its name on the command line: `--outputs network=FILE`.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nasset: \"{{terraform_outputs:network.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ],
   "output": "job.yaml:5:9: error: There is no source \"network\" of Terraform outputs. [JOB506]\n  4 | asset_path: assets/orders.yaml\n  5 | asset: \"{{terraform_outputs:network.bucket}}\"\n    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: No named source is given.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nasset: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB507",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "Inside other text a placeholder does not stand for null.",
  "why": "The word \"null\" in the middle of a host name or a path is nearly never what was meant.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB507.md",
  "example": {
   "about": "Found when placeholders are filled in.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nasset: \"orders{{terraform_outputs.suffix}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ],
   "output": "job.yaml:5:15: error: \"suffix\" is null, where only text, a number or a boolean can stand. [JOB507]\n  4 | asset_path: assets/orders.yaml\n  5 | asset: \"orders{{terraform_outputs.suffix}}\"\n    |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Make the placeholder the whole value, or give the output a value. `| json` writes the word null.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nasset: \"{{terraform_outputs.suffix}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB508",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "A placeholder does not mean an output of the root module and another one of the fleet.",
  "why": "In a fleet a plain name means the output of the job. Where the root module has an output of that name too, either could be meant.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB508.md",
  "example": {
   "about": "Found when placeholders of a job are filled in whose infrastructure is part of a fleet.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "outputs.json",
     "text": "{\n  \"runtime_binding\": {\n    \"orders\": {\n      \"cluster_name\": \"lake\",\n      \"task_definition_family\": \"orders\",\n      \"subnet_ids\": [\n        \"subnet-0a1b2c3d\"\n      ]\n    }\n  },\n  \"jobs\": {\n    \"orders\": {\n      \"runtime_binding\": {\n        \"cluster_name\": \"lake\",\n        \"task_definition_family\": \"orders\",\n        \"subnet_ids\": [\n          \"subnet-0a1b2c3d\"\n        ]\n      }\n    }\n  }\n}"
    }
   ],
   "output": "job.yaml:13:26: error: \"runtime_binding\" is an output of the root module and, with another value, an output of this job in its fleet. [JOB508]\n  12 |   region: us-east-1\n  13 |   resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n     |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Write {{terraform_outputs.jobs.orders.runtime_binding}} for that of the job, or give the output of the root module another name.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.jobs.orders.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "outputs.json",
     "text": "{\n  \"runtime_binding\": {\n    \"orders\": {\n      \"cluster_name\": \"lake\",\n      \"task_definition_family\": \"orders\",\n      \"subnet_ids\": [\n        \"subnet-0a1b2c3d\"\n      ]\n    }\n  },\n  \"jobs\": {\n    \"orders\": {\n      \"runtime_binding\": {\n        \"cluster_name\": \"lake\",\n        \"task_definition_family\": \"orders\",\n        \"subnet_ids\": [\n          \"subnet-0a1b2c3d\"\n        ]\n      }\n    }\n  }\n}"
    }
   ]
  }
 },
 {
  "id": "JOB510",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "The outputs file can be read and is JSON.",
  "why": "Every placeholder is filled from this file, so nothing can be resolved without it.",
  "source": "https://developer.hashicorp.com/terraform/cli/commands/output",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB510.md",
  "example": {
   "about": "Found when the file of outputs is read.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "Error: No outputs found"
    }
   ],
   "output": "outputs.json:1:1: error: The outputs file is not JSON: there is no JSON object in it. [JOB510]\n  help: Write the file with `terraform output -json > FILE` after a successful apply.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB511",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "Nothing but JSON stands in the outputs file.",
  "why": "Log lines in the file are a sign that the standard error of Terraform was redirected as well. They are passed over.",
  "source": "https://developer.hashicorp.com/terraform/cli/commands/output",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB511.md",
  "example": {
   "about": "Found when the file of outputs is read.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "Reading the state...\n{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ],
   "output": "outputs.json:1:1: warning: There is text beside the JSON of the outputs file, which is passed over: \"Reading the state...\". [JOB511]\n  help: Keep log lines and warnings out of the file: redirect only the standard output of terraform.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB512",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "The outputs file is not empty.",
  "why": "Terraform prints at least `{}`, so an empty file means that the command before failed.",
  "source": "https://developer.hashicorp.com/terraform/cli/commands/output",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB512.md",
  "example": {
   "about": "Found when the file of outputs is read.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": ""
    }
   ],
   "output": "outputs.json:1:1: error: The outputs file is empty. [JOB512]\n  help: Write the file with `terraform output -json > FILE` after a successful apply.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB513",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Terraform outputs",
  "summary": "The outputs file has the shape that `terraform output -json` writes.",
  "why": "Guessing which part of the file holds the outputs could fill in the wrong values.",
  "source": "https://developer.hashicorp.com/terraform/cli/commands/output",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB513.md",
  "example": {
   "about": "Found when the file of outputs is read.",
   "command": "dativo resolve job.yaml --outputs outputs.json --stdout",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "[\"acme-raw\"]"
    }
   ],
   "output": "outputs.json:1:1: error: The outputs file holds a list; a JSON object of outputs is expected. [JOB513]\n  help: Write the file with `terraform output -json > FILE` after a successful apply. Give no output name to the command.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: \"{{terraform_outputs.bucket}}\""
    },
    {
     "name": "outputs.json",
     "text": "{ \"bucket\": \"acme-raw\", \"zones\": [\"a\", \"b\"], \"suffix\": null }"
    }
   ]
  }
 },
 {
  "id": "JOB601",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "CPU and memory are a size that the runtime sells.",
  "why": "The runtimes sell fixed sizes. A pair in between is refused when the infrastructure is applied, not before.",
  "source": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB601.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 512\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:11:13: error: `memory` is 512, which AWS Fargate does not offer with `cpu` 1024; use 2048 to 8192 in steps of 1024 [JOB601]\n  10 |     cpu: 1024\n  11 |     memory: 512\n     |             ^^^\n  see: job.yaml:10:10: `cpu` is 1024\n  help: Or keep this `memory` and write `cpu: 256`.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB602",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "A size is written in a form that the runtime reads.",
  "why": "Each runtime counts CPU and memory in units of its own; the same number can mean a thousandth of a core or a thousand cores.",
  "source": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB602.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: lots\n    memory: 2048\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:10:10: error: `cpu` is \"lots\", which AWS Fargate cannot read; use CPU units such as 1024, or \"1 vCPU\" [JOB602]\n   9 |     image: ghcr.io/acme/ingest:1.4.2\n  10 |     cpu: lots\n     |          ^^^^\n  help: 1 vCPU is 1024 CPU units.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: \"1 vCPU\"\n    memory: 2 GB\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB603",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "A timeout lies within what the runtime allows.",
  "why": "A longer timeout is refused by the cloud, or cut without a word, and the job is then stopped in the middle.",
  "source": "https://cloud.google.com/run/docs/configuring/task-timeout",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB603.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: gcp\n  runtime:\n    type: gcp_cloud_run\n    image: europe-docker.pkg.dev/acme/ingest/worker:1.4.2\n    timeout_seconds: 604801\n  region: europe-west1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:10:22: error: `timeout_seconds` is 604801; Google Cloud Run stops a run after 604800 at the latest (168 hours) [JOB603]\n   9 |     image: europe-docker.pkg.dev/acme/ingest/worker:1.4.2\n  10 |     timeout_seconds: 604801\n     |                      ^^^^^^\n  help: Write 604800 or less, and split work that takes longer.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: gcp\n  runtime:\n    type: gcp_cloud_run\n    image: europe-docker.pkg.dev/acme/ingest/worker:1.4.2\n    timeout_seconds: 604800\n  region: europe-west1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB604",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "A region is one that the cloud is known to have.",
  "why": "A region with a typing error fails in the first call to the cloud. The list of regions may be older than the newest region, so this is a warning.",
  "source": "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB604.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-centrl-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:10:11: warning: `region` is \"eu-centrl-1\", which is not in the list of AWS regions [JOB604]\n   9 |     image: ghcr.io/acme/ingest:1.4.2\n  10 |   region: eu-centrl-1\n     |           ^^^^^^^^^^^\n  help: Did you mean `eu-central-1`? The list is of 2026-11-23; a region that is newer is fine.\n\n1 warning in 1 file\n1 of them can be mended with --fix",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB605",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "An image reference has the form that registries read.",
  "why": "A reference that registries cannot read is found out when the container is started, often at night.",
  "source": "https://github.com/distribution/reference/blob/main/reference.go",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB605.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/Acme/Ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:9:12: error: `image` is \"ghcr.io/Acme/Ingest:1.4.2\", which has upper-case letters in its name; an image is written [REGISTRY/]NAME[:TAG][@DIGEST] [JOB605]\n  8 |     type: aws_fargate\n  9 |     image: ghcr.io/Acme/Ingest:1.4.2\n    |            ^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Write ghcr.io/acme/ingest:1.4.2.\n\n1 error in 1 file\n1 of them can be mended with --fix",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB606",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "An image is pinned by a tag or a digest.",
  "why": "Without a tag or a digest the newest image is taken at every start, so the job can change from one run to the next.",
  "source": "https://github.com/distribution/reference/blob/main/reference.go",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB606.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:9:12: warning: `image` is \"ghcr.io/acme/ingest\", which has neither a tag nor a digest: what runs may change between two runs [JOB606]\n  8 |     type: aws_fargate\n  9 |     image: ghcr.io/acme/ingest\n    |            ^^^^^^^^^^^^^^^^^^^\n  help: Add the tag of a version, such as `:1.4.2`, or a digest, such as `@sha256:…`.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB610",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "No secret stands in the environment of the runtime.",
  "why": "What stands in the environment of the runtime can be read by everybody who may look at the task definition, and stays in its history.",
  "source": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB610.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    env:\n      DB_PASSWORD: hunter2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:11:20: error: `env.DB_PASSWORD` holds a secret in plain text; whoever may read the job or its definition in the cloud can read it [JOB610]\n  10 |     env:\n  11 |       DB_PASSWORD: *******\n     |                    ^^^^^^^\n  help: Take it out of `env` and name it in the secrets input of the Terraform module, which hands it over from Secrets Manager or SSM. If it was ever committed, change it.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    env:\n      DB_PASSWORD: ${DB_PASSWORD}\n      DB_USER: app\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB611",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "No secret stands in plain text in the job file.",
  "why": "A job file is kept in version control, where a secret stays for ever. Refer to it by name.",
  "source": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB611.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/postgres.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  connection:\n    host: db\n    user: app\n    password: hunter2"
    }
   ],
   "output": "job.yaml:9:15: warning: `source.connection.password` holds a secret in plain text; whoever can read the job file can read it [JOB611]\n  8 |     user: app\n  9 |     password: *******\n    |               ^^^^^^^\n  help: Write a reference such as `${PASSWORD}`, which the container fills in from its environment. If it was ever committed, change it.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/postgres.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  connection:\n    host: ${PGHOST:-localhost}\n    user: app\n    password: ${PGPASSWORD}"
    }
   ]
  }
 },
 {
  "id": "JOB620",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "On AWS a schedule restricts the day of month or the day of week, not both.",
  "why": "Cron fires when either of the two fits, EventBridge wants one of them left open; the same line would mean two things.",
  "source": "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB620.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  schedule:\n    cron: \"0 2 1 * MON\""
    }
   ],
   "output": "job.yaml:19:11: error: `cron` is \"0 2 1 * MON\", which restricts both the day of month (1) and the day of week (MON); AWS Fargate takes one of them [JOB620]\n  18 |   schedule:\n  19 |     cron: \"0 2 1 * MON\"\n     |           ^^^^^^^^^^^^^\n  help: Put * in one of the two fields. Cron fires when either of them fits, so to keep both write two jobs, with one of them each.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  schedule:\n    cron: 0 2 1 * *"
    }
   ]
  }
 },
 {
  "id": "JOB621",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "On Azure a schedule is in UTC.",
  "why": "Container Apps jobs know only UTC, so a schedule in another zone would fire at another hour, and another one in summer.",
  "source": "https://learn.microsoft.com/azure/container-apps/jobs",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB621.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: acme.azurecr.io/ingest:1.4.2\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  schedule:\n    cron: 0 2 * * *\n    timezone: Europe/Berlin"
    }
   ],
   "output": "job.yaml:20:15: error: `timezone` is \"Europe/Berlin\"; Azure Container Apps starts jobs in UTC only [JOB621]\n  19 |     cron: 0 2 * * *\n  20 |     timezone: Europe/Berlin\n     |               ^^^^^^^^^^^^^\n  help: Write `cron` in UTC and take `timezone` away. Europe/Berlin is UTC+1 in January and UTC+2 in July; a schedule in UTC does not follow that change.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: acme.azurecr.io/ingest:1.4.2\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  schedule:\n    cron: 0 2 * * *\n    timezone: UTC"
    }
   ]
  }
 },
 {
  "id": "JOB622",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "There is a day on which a schedule fires.",
  "why": "A schedule for the 31st of February is accepted by every cloud and never fires.",
  "source": "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB622.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  schedule:\n    cron: 0 2 30 2 *"
    }
   ],
   "output": "job.yaml:19:11: error: `cron` is \"0 2 30 2 *\", which never fires: it asks for day 30, and the month it names has at most 29 days [JOB622]\n  18 |   schedule:\n  19 |     cron: 0 2 30 2 *\n     |           ^^^^^^^^^^\n  help: Use a day of month up to 29, or other months.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n  schedule:\n    cron: 0 2 29 2 *"
    }
   ]
  }
 },
 {
  "id": "JOB630",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "The job gives every identifier that its runner needs to start it.",
  "why": "The runner looks the resources up by these names. Without them it can only be found out at the start that it does not know where to start the job.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB630.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:5:1: warning: `infrastructure` has no `resource_identifiers`, so the job does not give what is needed to start it on AWS Fargate: `cluster_arn` or `cluster_name`, `task_definition_arn` or `task_definition_family`, `subnet_ids` [JOB630]\n  4 | asset_path: assets/orders.yaml\n  5 | infrastructure:\n    | ^^^^^^^^^^^^^^\n  help: Write `resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"` under `infrastructure`, or the keys one by one below it. The outputs come from the Terraform module.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: eu-central-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB640",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "A source is one that the container's cloud mode allows.",
  "why": "In cloud mode the container refuses to read from databases, so the job would end as soon as it has started.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB640.md",
  "example": {
   "about": "The mode is an argument of the container; `--container-mode` names it.",
   "command": "dativo validate job.yaml --container-mode cloud",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: /app/connectors/postgres.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ],
   "output": "job.yaml:2:24: error: a source of type `postgres` does not run in the container's mode `cloud`, which is set for this project [JOB640]\n  1 | tenant_id: acme\n  2 | source_connector_path: /app/connectors/postgres.yaml\n    |                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Set the container's mode to self_hosted; it needs no other runtime, and the job still runs in your cloud.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/hubspot.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml"
    }
   ]
  }
 },
 {
  "id": "JOB641",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Clouds",
  "summary": "A job on a cloud runtime needs no Docker socket.",
  "why": "Serverless containers have no Docker socket; a connector that starts containers of its own cannot work there.",
  "source": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-security-considerations.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB641.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  engine:\n    type: airbyte\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:7:11: warning: engine \"airbyte\" starts a container of its own, but AWS Fargate has no Docker socket [JOB641]\n  6 |   engine:\n  7 |     type: airbyte\n    |           ^^^^^^^\n  help: Use an engine that runs inside the container, such as native, or run the job on a machine with Docker.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  engine:\n    type: native\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB701",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "The name of a tag is one that the cloud accepts.",
  "why": "A name that the cloud refuses makes the whole apply fail, often after other resources have been made.",
  "source": "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB701.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    \"cost&risk\": high"
    }
   ],
   "output": "job.yaml:20:5: error: the name of tag \"cost&risk\" holds \"&\" at character 5, which AWS does not accept [JOB701]\n  19 |     cost_center: data-platform\n  20 |     \"cost&risk\": high\n     |     ^^^^^^^^^^^\n  help: Allowed are letters, digits, blanks and _ . : / = + - @.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: x\n    \"Größe_.:/=+-@ 1\": x"
    }
   ]
  }
 },
 {
  "id": "JOB702",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "The value of a tag is one that the cloud accepts.",
  "why": "A value that the cloud refuses makes the whole apply fail, often after other resources have been made.",
  "source": "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB702.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    owner: R&D"
    }
   ],
   "output": "job.yaml:20:12: error: the value of tag \"owner\" holds \"&\" at character 2, which AWS does not accept [JOB702]\n  19 |     cost_center: data-platform\n  20 |     owner: R&D\n     |            ^^^\n  help: Allowed are letters, digits, blanks and _ . : / = + - @.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    note: vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv\n    owner: \"Müller @ Büro: a/b=c+d.e_f\""
    }
   ]
  }
 },
 {
  "id": "JOB703",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "A tag reaches Google Cloud as it is written.",
  "why": "Labels of Google Cloud take few characters, so the value is rewritten on the way. A report by the original value finds nothing.",
  "source": "https://cloud.google.com/resource-manager/docs/labels-overview",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB703.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: gcp\n  runtime:\n    type: gcp_cloud_run\n    image: europe-docker.pkg.dev/acme/etl/ingest:1.4.2\n    cpu: 1\n    memory: 2Gi\n  region: europe-west1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: Data Engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:16:11: warning: tag \"team\" reaches Google Cloud with the value \"data-engineering\" instead of \"Data Engineering\" [JOB703]\n  15 |     job_name: orders\n  16 |     team: Data Engineering\n     |           ^^^^^^^^^^^^^^^^\n  help: Labels hold lower-case letters, digits, _ and -. Write it so here, and the bill shows what this file says.\n\n1 warning in 1 file\n1 of them can be mended with --fix",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: gcp\n  runtime:\n    type: gcp_cloud_run\n    image: europe-docker.pkg.dev/acme/etl/ingest:1.4.2\n    cpu: 1\n    memory: 2Gi\n  region: europe-west1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    note: vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv\n    日本: 東京-1\n    k_2-x: \"2026\""
    }
   ]
  }
 },
 {
  "id": "JOB704",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "A resource has room for all tags.",
  "why": "Clouds limit how many tags a resource may have. Those of all layers count together.",
  "source": "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB704.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    tag_01: x\n    tag_02: x\n    tag_03: x\n    tag_04: x\n    tag_05: x\n    tag_06: x\n    tag_07: x\n    tag_08: x\n    tag_09: x\n    tag_10: x\n    tag_11: x\n    tag_12: x\n    tag_13: x\n    tag_14: x\n    tag_15: x\n    tag_16: x\n    tag_17: x\n    tag_18: x\n    tag_19: x\n    tag_20: x\n    tag_21: x\n    tag_22: x\n    tag_23: x\n    tag_24: x\n    tag_25: x\n    tag_26: x\n    tag_27: x\n    tag_28: x\n    tag_29: x\n    tag_30: x\n    tag_31: x\n    tag_32: x\n    tag_33: x\n    tag_34: x\n    tag_35: x\n    tag_36: x\n    tag_37: x\n    tag_38: x\n    tag_39: x\n    tag_40: x\n    tag_41: x\n    tag_42: x\n    tag_43: x"
    }
   ],
   "output": "job.yaml:14:3: error: a resource would get 51 tags, but AWS takes 50: 48 of the job and its defaults, 3 of the Terraform modules (managed_by, dativo_runtime, Name) [JOB704]\n  13 |   resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  14 |   tags:\n     |   ^^^^\n  help: Take 1 away. Terraform puts these on every resource of the job.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    tag_01: x\n    tag_02: x\n    tag_03: x\n    tag_04: x\n    tag_05: x\n    tag_06: x\n    tag_07: x\n    tag_08: x\n    tag_09: x\n    tag_10: x\n    tag_11: x\n    tag_12: x\n    tag_13: x\n    tag_14: x\n    tag_15: x\n    tag_16: x\n    tag_17: x\n    tag_18: x\n    tag_19: x\n    tag_20: x\n    tag_21: x\n    tag_22: x\n    tag_23: x\n    tag_24: x\n    tag_25: x\n    tag_26: x\n    tag_27: x\n    tag_28: x\n    tag_29: x\n    tag_30: x\n    tag_31: x\n    tag_32: x\n    tag_33: x\n    tag_34: x\n    tag_35: x\n    tag_36: x\n    tag_37: x\n    tag_38: x\n    tag_39: x\n    tag_40: x\n    tag_41: x\n    tag_42: x"
    }
   ]
  }
 },
 {
  "id": "JOB705",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "No two tags become one on the cloud.",
  "why": "Names that differ only in letter case or in characters that are replaced become one, and one of the two values is lost.",
  "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB705.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 0.5\n    memory: 1Gi\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    Team: sales"
    }
   ],
   "output": "job.yaml:20:5: error: tags \"team\" and \"Team\" become one on Azure: \"team\" [JOB705]\n  19 |     cost_center: data-platform\n  20 |     Team: sales\n     |     ^^^^\n  see: job.yaml:16:5: the other tag, \"team\"\n  help: Keep one of them, or give one a name that differs in more than case and punctuation.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 0.5\n    memory: 1Gi\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    teams: sales\n    te-am: x"
    }
   ]
  }
 },
 {
  "id": "JOB706",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "A tag does not take a name that is reserved.",
  "why": "The clouds keep these names for themselves and refuse them to everybody else.",
  "source": "https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB706.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    \"aws:createdBy\": me"
    }
   ],
   "output": "job.yaml:20:5: error: the name of tag \"aws:createdBy\" begins with `aws:`, which AWS keeps for itself [JOB706]\n  19 |     cost_center: data-platform\n  20 |     \"aws:createdBy\": me\n     |     ^^^^^^^^^^^^^^^\n  help: Begin the name with something else.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    my-aws: x\n    managed_by: terraform\n    made: laws"
    }
   ]
  }
 },
 {
  "id": "JOB707",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "A tag holds no blanks at its ends and nothing left to fill in.",
  "why": "Blanks and words such as TODO look harmless in a file, and split the bill into groups that nobody meant.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB707.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 0.5\n    memory: 1Gi\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    owner: TODO"
    }
   ],
   "output": "job.yaml:20:12: warning: tag \"owner\" is still to be filled in: \"TODO\" [JOB707]\n  19 |     cost_center: data-platform\n  20 |     owner: TODO\n     |            ^^^^\n  help: Write what it really is; every resource and every bill carries it.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 0.5\n    memory: 1Gi\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    owner: todo-app\n    note: mastodon\n    list: todos"
    }
   ]
  }
 },
 {
  "id": "JOB708",
  "severity": "info",
  "isContract": false,
  "isOptIn": true,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "A tag means the same on every cloud.",
  "why": "A tag that every cloud can keep as it is can be compared over all of them.",
  "source": "https://cloud.google.com/resource-manager/docs/labels-overview",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB708.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 0.5\n    memory: 1Gi\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: Data Engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "dativo.config.yaml",
     "text": "rules:\n  JOB708: info"
    }
   ],
   "output": "job.yaml:16:11: info: the value of tag \"team\" is not the same on every cloud [JOB708]\n  15 |     job_name: orders\n  16 |     team: Data Engineering\n     |           ^^^^^^^^^^^^^^^^\n  help: Portable values begin and end with a-z or 0-9 and hold only a-z, 0-9, _ and -, at most 63 characters.\n\n1 note in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 0.5\n    memory: 1Gi\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform\n    note: vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv\n    k_2-x: 2-b\n    kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: x"
    },
    {
     "name": "dativo.config.yaml",
     "text": "rules:\n  JOB708: info"
    }
   ]
  }
 },
 {
  "id": "JOB709",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "The tag `environment` is the environment of the job.",
  "why": "Bills and alarms go by the tag, the job by its own setting. If the two differ, one of them is wrong.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB709.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: test\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:19:18: warning: tag \"environment\" is \"production\", but the job runs in \"test\" [JOB709]\n  18 |     pipeline_type: ingestion\n  19 |     environment: production\n     |                  ^^^^^^^^^^\n  see: job.yaml:5:14: the environment of the job\n  help: Write \"test\" in both places, or \"production\", whichever is true.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nenvironment: Prod\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB710",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "The layers that tags come from agree.",
  "why": "The same tag is given in several places with different values; which one wins should be a decision.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB710.md",
  "example": {
   "about": "The settings of the project give tags to all jobs.",
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "dativo.config.yaml",
     "text": "tag_defaults:\n  cost_center: central"
    }
   ],
   "output": "job.yaml:19:18: warning: tag \"cost_center\": the default of the organisation is \"central\", but infrastructure.tags gives \"data-platform\", which wins [JOB710]\n  18 |     environment: production\n  19 |     cost_center: data-platform\n     |                  ^^^^^^^^^^^^^\n  help: Write \"central\", or say in an ignore why this job is different.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nfinops:\n  cost_center: central\n  environment: prod\n  business_tags: [sales, crm, sales]\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: central\n    business_tags: crm__sales"
    },
    {
     "name": "dativo.config.yaml",
     "text": "tag_defaults:\n  cost_center: central"
    }
   ]
  }
 },
 {
  "id": "JOB720",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "Resource names can be made from the name of the job.",
  "why": "The names of the resources are made from the name of the job, and the cloud refuses what does not fit its form.",
  "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB720.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: 日本語\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:15:15: error: no resource can be named after job_name \"日本語\": it has no letter a-z and no digit [JOB720]\n  14 |   tags:\n  15 |     job_name: 日本語\n     |               ^^^^^^\n  help: Resource names are made of a-z, 0-9 and hyphens. Write a name with some of them, for example `orders-daily`.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 1024\n    memory: 2048\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: 日本語1\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB721",
  "severity": "info",
  "isContract": false,
  "isOptIn": true,
  "isIgnorable": true,
  "topic": "Tags and names",
  "summary": "The name of the job fits into resource names.",
  "why": "A long or unusual name is cut or rewritten in the names of resources, and is then hard to find there.",
  "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB721.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 0.5\n    memory: 1Gi\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: stripe_customers_incremental_sync\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "dativo.config.yaml",
     "text": "rules:\n  JOB721: info"
    }
   ],
   "output": "job.yaml:15:15: info: \"stripe-customers-incremental-sync-production\" does not fit all resource names on Azure: job becomes \"stripe-customers-incremen-ebb515\" (44 characters, at most 32), container_app becomes \"stripe-customers-incremen-ebb515\" (44 characters, at most 32), environment_storage becomes \"stripe-customers-incremen-ebb515\" (44 characters, at most 32) [JOB721]\n  14 |   tags:\n  15 |     job_name: stripe_customers_incremental_sync\n     |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Resources are named after job_name and environment. Change job_name to have it in full.\n\n1 note in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: azure\n  runtime:\n    type: azure_container_apps\n    image: ghcr.io/acme/ingest:1.4.2\n    cpu: 0.5\n    memory: 1Gi\n  region: westeurope\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: stripe-customers-sync\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "dativo.config.yaml",
     "text": "rules:\n  JOB721: info"
    }
   ]
  }
 },
 {
  "id": "JOB801",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Other files",
  "summary": "A file that the job refers to is there.",
  "why": "The container opens these files when it starts; a missing one ends the run before it has read a row.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB801.md",
  "example": {
   "about": "`--root` says where the files of the container lie; without it they are not looked at.",
   "command": "dativo validate job.yaml --root .",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/cvs.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:2:24: error: `source_connector_path` names a file that does not exist: there is no `connectors/cvs.yaml` [JOB801]\n  1 | tenant_id: acme\n  2 | source_connector_path: connectors/cvs.yaml\n    |                        ^^^^^^^^^^^^^^^^^^^\n  help: Did you mean `connectors/csv.yaml`?\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB802",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Other files",
  "summary": "A file that the job refers to can be read.",
  "why": "A file that cannot be read here cannot be read by the container either.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB802.md",
  "example": {
   "about": "`--root` says where the files of the container lie; without it they are not looked at.",
   "command": "dativo validate job.yaml --root .",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/files.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "connectors/files.yaml",
     "text": "name: files\nroles: [source]"
    }
   ],
   "output": "job.yaml:2:24: error: connector `connectors/files.yaml` cannot be used: `type` is missing, `default_engine` is missing [JOB802]\n  1 | tenant_id: acme\n  2 | source_connector_path: connectors/files.yaml\n    |                        ^^^^^^^^^^^^^^^^^^^^^\n  see: connectors/files.yaml:1:1: `type` is missing\n  see: connectors/files.yaml:1:1: `default_engine` is missing\n  help: A connector file has `name` and `type` (text) and `default_engine` (a map with `type`).\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/files.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "connectors/files.yaml",
     "text": "name: files\ntype: csv\nroles: [source]\ndefault_engine: { type: native }"
    }
   ]
  }
 },
 {
  "id": "JOB803",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Other files",
  "summary": "A connector plays the role that the job gives it.",
  "why": "A connector that cannot write makes no target, and one that cannot read no source.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB803.md",
  "example": {
   "about": "`--root` says where the files of the container lie; without it they are not looked at.",
   "command": "dativo validate job.yaml --root .",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/iceberg.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:2:24: error: connector `connectors/iceberg.yaml` is no source: its roles are target [JOB803]\n  1 | tenant_id: acme\n  2 | source_connector_path: connectors/iceberg.yaml\n    |                        ^^^^^^^^^^^^^^^^^^^^^^^\n  see: connectors/iceberg.yaml:3:8: the roles of the connector\n  help: Name a connector that has the role source, or add it to `roles` if the connector can do that.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB804",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Other files",
  "summary": "Incremental reading fits the connector and has what its strategy needs.",
  "why": "A connector that cannot tell what is new would read everything again at each run.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB804.md",
  "example": {
   "about": "`--root` says where the files of the container lie; without it they are not looked at.",
   "command": "dativo validate job.yaml --root .",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/stripe.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  objects: [charges]\n  incremental:\n    strategy: created\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "job.yaml:7:3: error: strategy \"created\" needs a `cursor_field`, the field that grows with every change [JOB804]\n  6 |   objects: [charges]\n  7 |   incremental:\n    |   ^^^^^^^^^^^\n  help: Write it under `source.incremental`, for example `cursor_field: created`; a `cursor_field_default` of the connector does not count.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/stripe.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\nsource:\n  objects: [charges]\n  incremental:\n    strategy: created\n    cursor_field: created\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB805",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Other files",
  "summary": "An asset definition has a schema at the top of the file.",
  "why": "Without a schema there is nothing that rows are checked against, so that wrong data passes.",
  "source": "https://bitol-io.github.io/open-data-contract-standard/latest/",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB805.md",
  "example": {
   "about": "`--root` says where the files of the container lie; without it they are not looked at.",
   "command": "dativo validate job.yaml --root .",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/bare.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "assets/bare.yaml",
     "text": "name: orders\nversion: \"1.0\""
    }
   ],
   "output": "job.yaml:4:13: error: asset `assets/bare.yaml` has no `schema`; the container reads a list of columns at the top of the file [JOB805]\n  3 | target_connector_path: connectors/iceberg.yaml\n  4 | asset_path: assets/bare.yaml\n    |             ^^^^^^^^^^^^^^^^\n  see: assets/bare.yaml:1:1: the schema belongs here\n  help: Write `schema:` with the columns, each with `name` and `type`.\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB806",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Other files",
  "summary": "The type of a connector is in the registry of connectors.",
  "why": "The container starts only connectors that its registry lists.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB806.md",
  "example": {
   "about": "`--root` says where the files of the container lie; without it they are not looked at.",
   "command": "dativo validate job.yaml --root .",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "registry/connectors.yaml",
     "text": "version: 3\nconnectors:\n  iceberg: { roles: [target] }\n  cvs: { roles: [source] }"
    }
   ],
   "output": "job.yaml:2:24: error: connector type `csv` is not in the registry `registry/connectors.yaml` [JOB806]\n  1 | tenant_id: acme\n  2 | source_connector_path: connectors/csv.yaml\n    |                        ^^^^^^^^^^^^^^^^^^^\n  see: connectors/csv.yaml:2:7: the type of the connector\n  help: Did you mean `cvs`?\n\n1 error in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "registry/connectors.yaml",
     "text": "version: 3\nconnectors:\n  iceberg: { roles: [target] }\n  csv: { roles: [source] }"
    }
   ]
  }
 },
 {
  "id": "JOB807",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Other files",
  "summary": "No two jobs have the same job_name in one environment.",
  "why": "Costs, logs and results are told apart by the name of the job; two with one name become one.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB807.md",
  "example": {
   "command": "dativo validate jobs",
   "bad": [
    {
     "name": "jobs/a.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "jobs/b.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "jobs/b.yaml:13:15: error: job_name \"orders\" in environment \"production\" is also the name of the job in `jobs/a.yaml` [JOB807]\n  12 |   tags:\n  13 |     job_name: orders\n     |               ^^^^^^\n  see: jobs/a.yaml:13:15: the first of the two\n  help: Resources and costs are told apart by job_name and environment alone. Give one of the two another job_name.\n\n1 error in 1 file",
   "good": [
    {
     "name": "jobs/a.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "jobs/b.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: orders-copy\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB808",
  "severity": "error",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Other files",
  "summary": "No two jobs make resources of the same name.",
  "why": "Two jobs that make the same resource take it away from each other with every apply.",
  "source": "job-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB808.md",
  "example": {
   "command": "dativo validate jobs",
   "bad": [
    {
     "name": "jobs/a.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: web_orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "jobs/b.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: web-orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ],
   "output": "jobs/b.yaml:13:15: error: job_name \"web-orders\" in \"production\" and \"web_orders\" in \"production\", the job in `jobs/a.yaml`, make resources of the same name: cluster \"web-orders-production\" and 14 more [JOB808]\n  12 |   tags:\n  13 |     job_name: web-orders\n     |               ^^^^^^^^^^\n  see: jobs/a.yaml:13:15: the first of the two\n  help: Resource names are job_name and environment in lower case, with a hyphen for all that is not a-z or 0-9. Change one job_name in more than that.\n\n1 error in 1 file",
   "good": [
    {
     "name": "jobs/a.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: web_orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    },
    {
     "name": "jobs/b.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\ninfrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    image: ghcr.io/acme/ingest:1.4.2\n  region: us-east-1\n  resource_identifiers: \"{{terraform_outputs.runtime_binding}}\"\n  tags:\n    job_name: shop-orders\n    team: data-engineering\n    pipeline_type: ingestion\n    environment: production\n    cost_center: data-platform"
    }
   ]
  }
 },
 {
  "id": "JOB901",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Checking itself",
  "summary": "An ignore ignores something.",
  "why": "An ignore that has nothing to do hides the next fault at the same place.",
  "source": "dativo-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB901.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\n# job-ignore JOB112 -- the container reads this as text\nenvironment: \"on\""
    }
   ],
   "output": "job.yaml:5:1: warning: there is nothing to ignore for JOB112 [JOB901]\n  4 | asset_path: assets/orders.yaml\n  5 | # job-ignore JOB112 -- the container reads this as text\n    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Take the comment away, or put it where the finding is.\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\n# job-ignore JOB112 -- the container reads this as text\nenvironment: on"
    }
   ]
  }
 },
 {
  "id": "JOB902",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Checking itself",
  "summary": "An ignore gives a reason.",
  "why": "Whoever reads the file next has to know why the finding was accepted, and when it no longer needs to be.",
  "source": "dativo-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB902.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\n# job-ignore JOB112\nenvironment: on"
    }
   ],
   "output": "job.yaml:5:1: warning: this ignore of JOB112 gives no reason [JOB902]\n  4 | asset_path: assets/orders.yaml\n  5 | # job-ignore JOB112\n    | ^^^^^^^^^^^^^^^^^^^\n  help: Write why behind `--`: `# job-ignore JOB112 -- reason`.\n\n1 warning in 1 file; 1 ignored",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\n# job-ignore JOB112 -- the container reads this as text\nenvironment: on"
    }
   ]
  }
 },
 {
  "id": "JOB903",
  "severity": "warning",
  "isContract": false,
  "isOptIn": false,
  "isIgnorable": true,
  "topic": "Checking itself",
  "summary": "An ignore names a rule that can be ignored.",
  "why": "An ignore for a rule that does not exist, or that cannot be ignored, does nothing, though it looks as if it did.",
  "source": "dativo-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB903.md",
  "example": {
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\n# job-ignore JOB999 -- the container reads this as text\nenvironment: test"
    }
   ],
   "output": "job.yaml:5:1: warning: \"JOB999\" is not a rule [JOB903]\n  4 | asset_path: assets/orders.yaml\n  5 | # job-ignore JOB999 -- the container reads this as text\n    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n  help: Did you mean `JOB109`?\n\n1 warning in 1 file",
   "good": [
    {
     "name": "job.yaml",
     "text": "tenant_id: acme\nsource_connector_path: connectors/csv.yaml\ntarget_connector_path: connectors/iceberg.yaml\nasset_path: assets/orders.yaml\n# job-ignore JOB112 -- the container reads this as text\nenvironment: on"
    }
   ]
  }
 },
 {
  "id": "JOB910",
  "severity": "error",
  "isContract": true,
  "isOptIn": false,
  "isIgnorable": false,
  "topic": "Checking itself",
  "summary": "The settings file keeps its schema.",
  "why": "A setting with a typing error would be left out, and rules would have another weight than the project decided.",
  "source": "dativo-config.schema.json",
  "docsUrl": "https://github.com/dativo-io/dativo-job-tooling/blob/main/docs/rules/JOB910.md",
  "example": {
   "about": "Found in `dativo.config.yaml`, before any job is checked.",
   "command": "dativo validate job.yaml",
   "bad": [
    {
     "name": "dativo.config.yaml",
     "text": "rules:\n  JOB112: of"
    }
   ],
   "output": "dativo.config.yaml:2:11: error: `rules.JOB112` is \"of\"; it must be one of error, warning, info, off [JOB910]\n  1 | rules:\n  2 |   JOB112: of\n    |           ^^\n  help: Did you mean `off`?\n\n1 error in 1 file",
   "good": [
    {
     "name": "dativo.config.yaml",
     "text": "rules:\n  JOB112: off"
    }
   ]
  }
 }
];
