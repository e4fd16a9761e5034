// Written by `npm run generate` from terraform/modules/job_metadata/cloud-rules.json. Do not edit.
/** What each cloud accepts and sells, with the page that says so. The Terraform modules read the same table. */
export const cloudRules = {
  "version": 1,
  "tags": {
    "aws": {
      "title": "AWS",
      "source": "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html",
      "max_per_resource": 50,
      "key": {
        "min": 1,
        "max": 128,
        "pattern": "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$",
        "words": "letters, digits, blanks and _ . : / = + - @"
      },
      "value": {
        "min": 0,
        "max": 256,
        "pattern": "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$",
        "words": "letters, digits, blanks and _ . : / = + - @"
      },
      "reserved_key_prefixes": [
        "aws:"
      ],
      "reserved_value_prefixes": [
        "aws:"
      ],
      "keys_ignore_case": true,
      "keys_ignore_case_source": "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html",
      "normalise": false
    },
    "azure": {
      "title": "Azure",
      "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources",
      "max_per_resource": 50,
      "key": {
        "min": 1,
        "max": 512,
        "max_bytes": 512,
        "pattern": "^[^<>%&\\\\?/\\p{Cc}\\p{Cs}]*$",
        "words": "any characters but < > % & \\ ? / and control characters"
      },
      "value": {
        "min": 0,
        "max": 256,
        "max_bytes": 256,
        "pattern": "^[^\\p{Cc}\\p{Cs}]*$",
        "words": "any characters but control characters"
      },
      "reserved_key_prefixes": [
        "microsoft",
        "azure",
        "windows"
      ],
      "reserved_value_prefixes": [],
      "keys_ignore_case": true,
      "keys_ignore_case_source": "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources",
      "normalise": false
    },
    "gcp": {
      "title": "Google Cloud",
      "source": "https://cloud.google.com/resource-manager/docs/labels-overview",
      "max_per_resource": 63,
      "key": {
        "min": 1,
        "max": 63,
        "max_bytes": 128,
        "pattern": "^[\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{N}_-]*$",
        "words": "lower-case letters, digits, _ and -, a letter first"
      },
      "value": {
        "min": 0,
        "max": 63,
        "max_bytes": 128,
        "pattern": "^[\\p{Ll}\\p{Lo}\\p{N}_-]*$",
        "words": "lower-case letters, digits, _ and -"
      },
      "reserved_key_prefixes": [
        "goog-",
        "run.googleapis.com",
        "cloud.googleapis.com",
        "serving.knative.dev",
        "autoscaling.knative.dev"
      ],
      "reserved_value_prefixes": [],
      "keys_ignore_case": true,
      "keys_ignore_case_source": "https://cloud.google.com/resource-manager/docs/labels-overview",
      "normalise": true
    },
    "required": [
      "job_name",
      "team",
      "pipeline_type",
      "environment",
      "cost_center"
    ],
    "module_tags": {
      "aws": {
        "managed_by": "terraform",
        "dativo_runtime": "aws_fargate"
      },
      "azure": {
        "managed_by": "terraform",
        "dativo_runtime": "azure_container_apps"
      },
      "gcp": {
        "managed_by": "terraform",
        "dativo_runtime": "gcp_cloud_run"
      },
      "local": {
        "managed_by": "terraform",
        "dativo_runtime": "local_process"
      }
    },
    "resource_tags": {
      "aws": [
        "Name"
      ],
      "azure": [],
      "gcp": []
    },
    "portable": {
      "key": "^[a-z][a-z0-9_-]{0,62}$",
      "value": "^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$",
      "max_custom": 45
    },
    "normalisation": {
      "outside": "[^\\p{Ll}\\p{Lo}\\p{N}_-]+",
      "replacement": {
        "key": "_",
        "value": "-"
      },
      "trimmed": "-_",
      "key_first": "^[\\p{Ll}\\p{Lo}]",
      "key_prefix": "x_",
      "hash": 6
    }
  },
  "names": {
    "slug_outside": "[^a-z0-9]+",
    "digit_prefix": "j-",
    "nameless": "job",
    "hash": 6,
    "aws": {
      "cluster": {
        "max": 255,
        "pattern": "^[A-Za-z0-9_-]+$",
        "source": "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html"
      },
      "task_family": {
        "max": 255,
        "pattern": "^[A-Za-z0-9_-]+$",
        "source": "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html"
      },
      "service": {
        "max": 255,
        "pattern": "^[A-Za-z0-9_-]+$",
        "source": "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html"
      },
      "execution_role": {
        "max": 64,
        "suffix": "-exec",
        "pattern": "^[A-Za-z0-9_+=,.@-]+$",
        "source": "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html"
      },
      "task_role": {
        "max": 64,
        "suffix": "-task",
        "pattern": "^[A-Za-z0-9_+=,.@-]+$",
        "source": "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html"
      },
      "log_group": {
        "max": 512,
        "pattern": "^[._/#A-Za-z0-9-]+$",
        "source": "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"
      },
      "schedule": {
        "max": 64,
        "pattern": "^[0-9A-Za-z_.-]+$",
        "source": "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html"
      },
      "security_group": {
        "max": 255,
        "reserved_prefix": "sg-",
        "pattern": "^[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]+$",
        "source": "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html"
      },
      "scheduler_role": {
        "max": 64,
        "suffix": "-sched",
        "pattern": "^[A-Za-z0-9_+=,.@-]+$",
        "source": "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html"
      },
      "schedule_group": {
        "max": 64,
        "pattern": "^[0-9A-Za-z_.-]+$",
        "source": "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateScheduleGroup.html"
      },
      "dead_letter_queue": {
        "max": 80,
        "suffix": "-dlq",
        "pattern": "^[A-Za-z0-9_-]+$",
        "source": "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html"
      },
      "kms_alias": {
        "max": 250,
        "reserved_prefix": "aws/",
        "pattern": "^[A-Za-z0-9/_-]+$",
        "source": "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html"
      },
      "event_rule": {
        "max": 64,
        "suffix": "-failed",
        "pattern": "^[A-Za-z0-9._-]+$",
        "source": "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html"
      },
      "alarm": {
        "max": 255,
        "suffix": "-missed",
        "pattern": "^[^\\p{Cc}]+$",
        "source": "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html"
      },
      "budget": {
        "max": 100,
        "suffix": "-budget",
        "pattern": "^[^:/\\\\\\p{Cc}]+$",
        "source": "https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html"
      }
    },
    "azure": {
      "environment": {
        "max": 60,
        "min": 2,
        "pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,58}[A-Za-z0-9]$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "job": {
        "max": 32,
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "identity": {
        "max": 128,
        "min": 3,
        "suffix": "-id",
        "pattern": "^[A-Za-z0-9_-]+$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "log_analytics_workspace": {
        "max": 63,
        "min": 4,
        "suffix": "-logs",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9-]+[A-Za-z0-9]$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "resource_group": {
        "max": 90,
        "suffix": "-rg",
        "pattern": "^[A-Za-z0-9_().-]*[A-Za-z0-9_()-]$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "container_app": {
        "max": 32,
        "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "budget": {
        "max": 63,
        "suffix": "-budget",
        "pattern": "^[A-Za-z0-9_-]+$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "alert": {
        "max": 128,
        "suffix": "-failed",
        "pattern": "^[^*#&+:<>?@%{}\\\\/\\p{Cc}]*[^*#&+:<>?@%{}\\\\/\\p{Cc}. ]$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "missed_alert": {
        "max": 128,
        "suffix": "-missed",
        "pattern": "^[^*#&+:<>?@%{}\\\\/\\p{Cc}]*[^*#&+:<>?@%{}\\\\/\\p{Cc}. ]$",
        "source": "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules"
      },
      "environment_storage": {
        "max": 32,
        "pattern": "^[a-z]([a-z0-9-]*[a-z0-9])?$",
        "source": "https://learn.microsoft.com/azure/container-apps/storage-mounts"
      }
    },
    "gcp": {
      "job": {
        "max": 49,
        "pattern": "^[a-z]([a-z0-9-]*[a-z0-9])?$",
        "source": "https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.jobs"
      },
      "service": {
        "max": 49,
        "pattern": "^[a-z]([a-z0-9-]*[a-z0-9])?$",
        "source": "https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.services"
      },
      "service_account": {
        "max": 30,
        "min": 6,
        "pattern": "^[a-z]([a-z0-9-]*[a-z0-9])$",
        "source": "https://cloud.google.com/iam/docs/service-accounts-create"
      },
      "scheduler_job": {
        "max": 500,
        "pattern": "^[A-Za-z0-9_-]+$",
        "source": "https://cloud.google.com/scheduler/docs/reference/rest/v1/projects.locations.jobs"
      },
      "worker_pool": {
        "max": 49,
        "pattern": "^[a-z]([a-z0-9-]*[a-z0-9])?$",
        "source": "https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.workerPools"
      },
      "scheduler_account": {
        "max": 30,
        "min": 6,
        "suffix": "-run",
        "pattern": "^[a-z]([a-z0-9-]*[a-z0-9])$",
        "source": "https://cloud.google.com/iam/docs/service-accounts-create"
      },
      "log_bucket": {
        "max": 100,
        "pattern": "^[A-Za-z0-9_.-]+$",
        "source": "https://cloud.google.com/logging/docs/buckets"
      },
      "log_sink": {
        "max": 100,
        "suffix": "-logs",
        "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]*$",
        "source": "https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.sinks"
      }
    },
    "local": {}
  },
  "sizes": {
    "aws_fargate": {
      "source": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
      "cpu_unit": "CPU units (1024 is one vCPU)",
      "memory_unit": "MiB",
      "cpu_spellings": [
        {
          "pattern": "^([0-9]+(?:\\.[0-9]+)?)$",
          "factor": 1,
          "divisor": 1
        },
        {
          "pattern": "^([0-9]+\\.?[0-9]*|\\.[0-9]+) ?(?:vCPU|vcpu)$",
          "factor": 1024,
          "divisor": 1
        }
      ],
      "memory_spellings": [
        {
          "pattern": "^([0-9]+(?:\\.[0-9]+)?)$",
          "factor": 1,
          "divisor": 1
        },
        {
          "pattern": "^([0-9]+\\.?[0-9]*|\\.[0-9]+) ?GB$",
          "factor": 1024,
          "divisor": 1
        }
      ],
      "cpu_words": "CPU units such as 1024, or \"1 vCPU\"",
      "memory_words": "MiB such as 2048, or \"2 GB\"",
      "default": {
        "cpu": 1024,
        "memory": 2048
      },
      "pairs": [
        {
          "cpu": 256,
          "memory": [
            512,
            1024,
            2048
          ]
        },
        {
          "cpu": 512,
          "memory": {
            "from": 1024,
            "to": 4096,
            "step": 1024
          }
        },
        {
          "cpu": 1024,
          "memory": {
            "from": 2048,
            "to": 8192,
            "step": 1024
          }
        },
        {
          "cpu": 2048,
          "memory": {
            "from": 4096,
            "to": 16384,
            "step": 1024
          }
        },
        {
          "cpu": 4096,
          "memory": {
            "from": 8192,
            "to": 30720,
            "step": 1024
          }
        },
        {
          "cpu": 8192,
          "memory": {
            "from": 16384,
            "to": 61440,
            "step": 4096
          }
        },
        {
          "cpu": 16384,
          "memory": {
            "from": 32768,
            "to": 122880,
            "step": 8192
          }
        }
      ]
    },
    "azure_container_apps": {
      "source": "https://learn.microsoft.com/azure/container-apps/containers#allocations",
      "cpu_unit": "vCPU",
      "memory_unit": "Gi",
      "cpu_spellings": [
        {
          "pattern": "^([0-9]+\\.?[0-9]*|\\.[0-9]+)$",
          "factor": 1,
          "divisor": 1
        }
      ],
      "memory_spellings": [
        {
          "pattern": "^([0-9]+\\.?[0-9]*|\\.[0-9]+)(?:Gi)?$",
          "factor": 1024,
          "divisor": 1
        }
      ],
      "cpu_words": "CPUs such as 0.5 or 1",
      "memory_words": "Gi such as \"2Gi\"",
      "default": {
        "cpu": 1,
        "memory": 2
      },
      "cpu": {
        "from": 0.25,
        "to": 4,
        "step": 0.25
      },
      "consumption_only_max_cpu": 2,
      "memory_per_cpu": 2,
      "dedicated": {
        "source": "https://learn.microsoft.com/azure/container-apps/workload-profiles-overview#profile-types",
        "cpu_decimals": 2,
        "nodes": {
          "D4": {
            "cpu": 4,
            "memory": 16
          },
          "D8": {
            "cpu": 8,
            "memory": 32
          },
          "D16": {
            "cpu": 16,
            "memory": 64
          },
          "D32": {
            "cpu": 32,
            "memory": 128
          },
          "E4": {
            "cpu": 4,
            "memory": 32
          },
          "E8": {
            "cpu": 8,
            "memory": 64
          },
          "E16": {
            "cpu": 16,
            "memory": 128
          },
          "E32": {
            "cpu": 32,
            "memory": 256
          }
        }
      }
    },
    "gcp_cloud_run": {
      "source": "https://cloud.google.com/run/docs/configuring/jobs/memory-limits",
      "cpu_unit": "vCPU",
      "memory_unit": "Mi or Gi",
      "cpu_spellings": [
        {
          "pattern": "^([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)$",
          "factor": 1,
          "divisor": 1
        },
        {
          "pattern": "^([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)m$",
          "factor": 1,
          "divisor": 1000
        }
      ],
      "memory_spellings": [
        {
          "pattern": "^([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)Mi$",
          "factor": 1,
          "divisor": 1
        },
        {
          "pattern": "^([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)Gi$",
          "factor": 1024,
          "divisor": 1
        },
        {
          "pattern": "^([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)M$",
          "factor": 1000000,
          "divisor": 1048576
        },
        {
          "pattern": "^([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)G$",
          "factor": 1000000000,
          "divisor": 1048576
        }
      ],
      "cpu_words": "CPUs such as 1, or \"1000m\"",
      "memory_words": "a number with Mi or Gi such as \"512Mi\" or \"2Gi\"; M and G are powers of ten",
      "default": {
        "cpu": 1,
        "memory_mib": 2048
      },
      "pairs": [
        {
          "cpu": 1,
          "memory_mib": {
            "from": 512,
            "to": 4096
          }
        },
        {
          "cpu": 2,
          "memory_mib": {
            "from": 512,
            "to": 8192
          }
        },
        {
          "cpu": 4,
          "memory_mib": {
            "from": 2048,
            "to": 16384
          }
        },
        {
          "cpu": 6,
          "memory_mib": {
            "from": 4096,
            "to": 24576
          }
        },
        {
          "cpu": 8,
          "memory_mib": {
            "from": 4096,
            "to": 32768
          }
        }
      ],
      "services": {
        "source": "https://cloud.google.com/run/docs/configuring/services/memory-limits",
        "first_generation_memory_mib": 128,
        "cpu_decimals": 2,
        "fractions": [
          {
            "cpu_from": 0.08,
            "memory_mib": {
              "from": 128,
              "to": 512
            }
          },
          {
            "cpu_from": 0.5,
            "memory_mib": {
              "from": 128,
              "to": 1024
            }
          }
        ]
      }
    }
  },
  "timeouts": {
    "aws_fargate": {
      "max_seconds": null,
      "source": "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html"
    },
    "azure_container_apps": {
      "max_seconds": null,
      "source": "https://learn.microsoft.com/azure/container-apps/jobs"
    },
    "gcp_cloud_run": {
      "max_seconds": 604800,
      "source": "https://cloud.google.com/run/docs/configuring/task-timeout",
      "service_max_seconds": 3600,
      "service_source": "https://cloud.google.com/run/docs/configuring/request-timeout"
    },
    "local_process": {
      "max_seconds": null,
      "source": "https://nodejs.org/api/timers.html"
    }
  },
  "schedules": {
    "cron_fields": {
      "source": "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html",
      "fields": [
        {
          "name": "minute",
          "from": 0,
          "to": 59,
          "words": []
        },
        {
          "name": "hour",
          "from": 0,
          "to": 23,
          "words": []
        },
        {
          "name": "day of month",
          "from": 1,
          "to": 31,
          "words": []
        },
        {
          "name": "month",
          "from": 1,
          "to": 12,
          "words": [
            "JAN",
            "FEB",
            "MAR",
            "APR",
            "MAY",
            "JUN",
            "JUL",
            "AUG",
            "SEP",
            "OCT",
            "NOV",
            "DEC"
          ]
        },
        {
          "name": "day of week",
          "from": 0,
          "to": 7,
          "words": [
            "SUN",
            "MON",
            "TUE",
            "WED",
            "THU",
            "FRI",
            "SAT"
          ]
        }
      ],
      "longest_days_in_month": [
        31,
        29,
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31
      ]
    },
    "utc_names": [
      "UTC",
      "UCT",
      "Universal",
      "Zulu",
      "GMT",
      "GMT0",
      "GMT+0",
      "GMT-0",
      "Greenwich",
      "Etc/UTC",
      "Etc/UCT",
      "Etc/Universal",
      "Etc/Zulu",
      "Etc/GMT",
      "Etc/GMT0",
      "Etc/GMT+0",
      "Etc/GMT-0",
      "Etc/Greenwich"
    ],
    "aws_fargate": {
      "zones": "any",
      "allows_day_of_month_and_day_of_week": false,
      "source": "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html"
    },
    "azure_container_apps": {
      "zones": "utc",
      "allows_day_of_month_and_day_of_week": true,
      "source": "https://learn.microsoft.com/azure/container-apps/jobs#scheduled-jobs"
    },
    "gcp_cloud_run": {
      "zones": "any",
      "allows_day_of_month_and_day_of_week": true,
      "source": "https://cloud.google.com/scheduler/docs/configuring/cron-job-schedules"
    },
    "local_process": {
      "zones": "any",
      "allows_day_of_month_and_day_of_week": true,
      "source": "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html"
    }
  },
  "regions": {
    "listed_on": "2026-11-23",
    "aws": {
      "source": "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
      "names": [
        "af-south-1",
        "ap-east-1",
        "ap-east-2",
        "ap-northeast-1",
        "ap-northeast-2",
        "ap-northeast-3",
        "ap-south-1",
        "ap-south-2",
        "ap-southeast-1",
        "ap-southeast-2",
        "ap-southeast-3",
        "ap-southeast-4",
        "ap-southeast-5",
        "ap-southeast-6",
        "ap-southeast-7",
        "ca-central-1",
        "ca-west-1",
        "cn-north-1",
        "cn-northwest-1",
        "eu-central-1",
        "eu-central-2",
        "eu-north-1",
        "eu-south-1",
        "eu-south-2",
        "eu-west-1",
        "eu-west-2",
        "eu-west-3",
        "eusc-de-east-1",
        "il-central-1",
        "me-central-1",
        "me-south-1",
        "mx-central-1",
        "sa-east-1",
        "us-east-1",
        "us-east-2",
        "us-gov-east-1",
        "us-gov-west-1",
        "us-west-1",
        "us-west-2"
      ]
    },
    "azure": {
      "source": "https://learn.microsoft.com/azure/reliability/regions-list",
      "names": [
        "australiacentral",
        "australiacentral2",
        "australiaeast",
        "australiasoutheast",
        "austriaeast",
        "belgiumcentral",
        "brazilsouth",
        "brazilsoutheast",
        "canadacentral",
        "canadaeast",
        "centralindia",
        "centralus",
        "centraluseuap",
        "chilecentral",
        "chinaeast",
        "chinaeast2",
        "chinaeast3",
        "chinanorth",
        "chinanorth2",
        "chinanorth3",
        "denmarkeast",
        "eastasia",
        "eastus",
        "eastus2",
        "eastus2euap",
        "francecentral",
        "francesouth",
        "germanynorth",
        "germanywestcentral",
        "indonesiacentral",
        "israelcentral",
        "italynorth",
        "japaneast",
        "japanwest",
        "jioindiacentral",
        "jioindiawest",
        "koreacentral",
        "koreasouth",
        "malaysiawest",
        "mexicocentral",
        "newzealandnorth",
        "northcentralus",
        "northeurope",
        "norwayeast",
        "norwaywest",
        "polandcentral",
        "qatarcentral",
        "southafricanorth",
        "southafricawest",
        "southcentralus",
        "southeastasia",
        "southindia",
        "spaincentral",
        "swedencentral",
        "swedensouth",
        "switzerlandnorth",
        "switzerlandwest",
        "uaecentral",
        "uaenorth",
        "uksouth",
        "ukwest",
        "usgovarizona",
        "usgovtexas",
        "usgovvirginia",
        "westcentralus",
        "westeurope",
        "westindia",
        "westus",
        "westus2",
        "westus3"
      ]
    },
    "gcp": {
      "source": "https://cloud.google.com/run/docs/locations",
      "names": [
        "africa-south1",
        "asia-east1",
        "asia-east2",
        "asia-northeast1",
        "asia-northeast2",
        "asia-northeast3",
        "asia-south1",
        "asia-south2",
        "asia-southeast1",
        "asia-southeast2",
        "australia-southeast1",
        "australia-southeast2",
        "europe-central2",
        "europe-north1",
        "europe-north2",
        "europe-southwest1",
        "europe-west1",
        "europe-west10",
        "europe-west12",
        "europe-west2",
        "europe-west3",
        "europe-west4",
        "europe-west6",
        "europe-west8",
        "europe-west9",
        "me-central1",
        "me-central2",
        "me-west1",
        "northamerica-northeast1",
        "northamerica-northeast2",
        "northamerica-south1",
        "southamerica-east1",
        "southamerica-west1",
        "us-central1",
        "us-east1",
        "us-east4",
        "us-east5",
        "us-south1",
        "us-west1",
        "us-west2",
        "us-west3",
        "us-west4"
      ]
    }
  },
  "images": {
    "source": "https://github.com/distribution/reference/blob/main/reference.go",
    "domain": "^(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$",
    "path_part": "^[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*$",
    "path_max": 255,
    "tag": "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$",
    "tag_max": 128,
    "digest_hex": {
      "sha256": 64,
      "sha384": 96,
      "sha512": 128
    }
  },
  "environment_variables": {
    "name": "^[A-Za-z_][A-Za-z0-9_]*$",
    "name_words": "letters, digits and _, not a digit first",
    "source": "https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html",
    "reserved": [
      "DATIVO_RUN_ID",
      "DATIVO_JOB_CONFIG"
    ],
    "set_by_cloud": {
      "aws_fargate": [],
      "azure_container_apps": [],
      "gcp_cloud_run": [
        "PORT",
        "K_SERVICE",
        "K_REVISION",
        "K_CONFIGURATION",
        "CLOUD_RUN_JOB",
        "CLOUD_RUN_EXECUTION"
      ]
    },
    "set_by_cloud_source": "https://cloud.google.com/run/docs/container-contract#env-vars"
  },
  "runtime_limits": {
    "aws_fargate": {
      "ephemeral_storage_gib": {
        "from": 21,
        "to": 200,
        "source": "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html"
      },
      "stop_timeout_seconds": {
        "from": 2,
        "to": 120,
        "source": "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html"
      },
      "start_attempts": {
        "from": 0,
        "to": 185,
        "source": "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html"
      },
      "start_age_seconds": {
        "from": 60,
        "to": 86400,
        "source": "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html"
      },
      "security_groups": {
        "max": 5,
        "source": "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_AwsVpcConfiguration.html"
      },
      "subnets": {
        "max": 16,
        "source": "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_AwsVpcConfiguration.html"
      },
      "capacity_providers": {
        "max": 6,
        "source": "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_EcsParameters.html"
      },
      "role_policy_characters": {
        "max": 10240,
        "source": "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html"
      },
      "missed_run_hours": {
        "from": 1,
        "to": 168,
        "source": "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html"
      },
      "dead_letter_seconds": {
        "from": 60,
        "to": 1209600,
        "source": "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html"
      },
      "container_definitions_bytes": {
        "max": 65536,
        "source": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html"
      },
      "description_characters": {
        "schedule": 512,
        "rule": 512,
        "role": 1000,
        "source": "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html"
      }
    },
    "azure_container_apps": {
      "replicas": {
        "from": 0,
        "to": 1000,
        "source": "https://learn.microsoft.com/azure/container-apps/scale-app"
      },
      "secret_name": {
        "max": 253,
        "pattern": "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$",
        "source": "https://learn.microsoft.com/azure/container-apps/manage-secrets"
      },
      "workload_profile_name": {
        "max": 15,
        "pattern": "^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$",
        "source": "https://learn.microsoft.com/azure/container-apps/workload-profiles-overview"
      },
      "workload_profile_types": {
        "values": [
          "D4",
          "D8",
          "D16",
          "D32",
          "E4",
          "E8",
          "E16",
          "E32"
        ],
        "source": "https://learn.microsoft.com/azure/container-apps/workload-profiles-overview"
      },
      "key_vault_reference": {
        "pattern": "^https://([A-Za-z0-9-]+)\\.vault\\.(azure\\.net|azure\\.cn|usgovcloudapi\\.net)/secrets/([A-Za-z0-9-]+)(/[0-9a-f]{32})?$",
        "source": "https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates"
      },
      "missed_run_windows": {
        "values": [
          "PT1H",
          "PT2H",
          "PT3H",
          "PT4H",
          "PT5H",
          "PT6H",
          "P1D",
          "P2D"
        ],
        "source": "https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-log-alert-rule"
      },
      "budget_threshold_percent": {
        "from": 0,
        "to": 1000,
        "source": "https://learn.microsoft.com/rest/api/consumption/budgets"
      }
    },
    "gcp_cloud_run": {
      "max_retries": {
        "from": 0,
        "to": 10,
        "source": "https://cloud.google.com/run/docs/configuring/max-retries"
      },
      "task_count": {
        "from": 1,
        "to": 10000,
        "source": "https://cloud.google.com/run/docs/configuring/task-parallelism"
      },
      "start_attempts": {
        "from": 0,
        "to": 5,
        "source": "https://cloud.google.com/scheduler/docs/reference/rest/v1/projects.locations.jobs"
      },
      "start_deadline_seconds": {
        "from": 15,
        "to": 1800,
        "source": "https://cloud.google.com/scheduler/docs/reference/rest/v1/projects.locations.jobs"
      },
      "instances": {
        "from": 0,
        "to": 1000,
        "source": "https://cloud.google.com/run/docs/configuring/max-instances"
      },
      "missed_run_hours": {
        "from": 1,
        "to": 48,
        "source": "https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.alertPolicies"
      },
      "log_sinks_per_project": {
        "max": 200,
        "source": "https://cloud.google.com/logging/quotas"
      },
      "description_characters": {
        "service_account": 256,
        "service_account_display_name": 100,
        "scheduler_job": 500,
        "service": 512,
        "budget": 60,
        "source": "https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts"
      },
      "annotation_key_characters": {
        "max": 63,
        "source": "https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/"
      }
    }
  },
  "job_config": {
    "max_bytes": {
      "aws_fargate": 57344,
      "azure_container_apps": 131053,
      "gcp_cloud_run": 32768
    },
    "sources": {
      "aws_fargate": "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
      "azure_container_apps": "https://man7.org/linux/man-pages/man2/execve.2.html",
      "gcp_cloud_run": "https://cloud.google.com/run/quotas"
    }
  },
  "identifiers": {
    "aws_fargate": [
      [
        "cluster_arn",
        "cluster_name"
      ],
      [
        "task_definition_arn",
        "task_definition_family"
      ],
      [
        "subnet_ids"
      ]
    ],
    "azure_container_apps": [
      [
        "subscription_id"
      ],
      [
        "resource_group_name"
      ],
      [
        "container_app_job_name"
      ]
    ],
    "gcp_cloud_run": [
      [
        "project_id"
      ],
      [
        "job_name",
        "job_id"
      ]
    ],
    "local_process": [
      [
        "command"
      ],
      [
        "working_directory"
      ]
    ]
  },
  "log_retention_days": {
    "any": {
      "from": 1,
      "to": 3650,
      "source": "https://cloud.google.com/logging/docs/buckets"
    },
    "aws": {
      "values": [
        1,
        3,
        5,
        7,
        14,
        30,
        60,
        90,
        120,
        150,
        180,
        365,
        400,
        545,
        731,
        1096,
        1827,
        2192,
        2557,
        2922,
        3288,
        3653
      ],
      "source": "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html"
    },
    "azure": {
      "from": 30,
      "to": 730,
      "source": "https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure"
    },
    "gcp": {
      "from": 1,
      "to": 3650,
      "source": "https://cloud.google.com/logging/docs/buckets"
    }
  },
  "secrets": {
    "source": "https://avd.aquasec.com/misconfig/aws/ecs/avd-aws-0036/",
    "names": [
      "password",
      "passwd",
      "passphrase",
      "secret",
      "secret_key",
      "private_key",
      "access_key",
      "access_key_id",
      "account_key",
      "encryption_key",
      "signing_key",
      "api_key",
      "apikey",
      "token",
      "credential",
      "dsn"
    ],
    "exceptions": [
      "token_type",
      "token_url",
      "secret_name",
      "secret_id",
      "secret_arn",
      "secret_version",
      "secret_manager",
      "secrets_manager",
      "credentials_path",
      "credentials_file",
      "credential_type",
      "credential_source",
      "password_file",
      "token_file",
      "max_tokens",
      "max_new_tokens",
      "max_token",
      "min_tokens",
      "num_tokens",
      "page_token",
      "next_token",
      "stop_token",
      "pad_token"
    ],
    "harmless_last_words": [
      "arn",
      "backend",
      "config",
      "count",
      "dir",
      "directory",
      "enabled",
      "endpoint",
      "env",
      "expiry",
      "field",
      "file",
      "header",
      "id",
      "length",
      "limit",
      "location",
      "name",
      "path",
      "policy",
      "prefix",
      "provider",
      "region",
      "required",
      "scope",
      "scopes",
      "seconds",
      "template",
      "timeout",
      "ttl",
      "type",
      "uri",
      "url",
      "version"
    ],
    "harmless_values": [
      "^arn:[a-z-]+:(?:secretsmanager|ssm):",
      "^projects/[^/]+/secrets/",
      "^\\$[A-Za-z0-9_]+$",
      "^(?:\\.{0,2}/)[^\\s]*\\.[A-Za-z0-9]{2,5}$",
      "^/(?:run/|var/|mnt/)?secrets?(?:/|$)"
    ]
  }
} as const;
