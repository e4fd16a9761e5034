variables {
  runtime         = "aws_fargate"
  container_image = "ghcr.io/acme/ingest:1.4.2"
}

run "defaults" {
  command = plan
  assert {
    condition     = output.size == { cpu = 1024, memory = 2048, vcpu = 1, memory_gib = 2 } && output.log_retention_days == 30 && output.schedule == null && output.timeout_seconds == null
    error_message = "unexpected defaults: ${jsonencode([output.size, output.log_retention_days, output.schedule])}"
  }
  assert {
    condition     = slice(output.entry_point, 0, 2) == tolist(["/bin/sh", "-c"]) && slice(output.entry_point, 3, 7) == tolist(["dativo", "python", "-m", "dativo_ingest.cli"])
    error_message = "unexpected entry point: ${jsonencode(output.entry_point)}"
  }
  assert {
    condition     = output.arguments == tolist(["run", "--config", output.job_file, "--mode", "self_hosted"]) && startswith(output.job_file, output.scratch_directory)
    error_message = "unexpected arguments: ${jsonencode(output.arguments)}"
  }
  assert {
    condition     = length(output.environment) == 0 && length(output.adjustments) == 0 && length(output.faults) == 0
    error_message = "nothing about this container needs to be reported"
  }
}

run "the_job_file_travels_in_the_environment" {
  command = plan
  variables {
    job_config            = "source: {type: csv}\ninfrastructure: {provider: aws}\n"
    environment_variables = [{ name = "A", value = "1" }]
    state_directory       = "/state"
  }
  assert {
    condition     = output.environment == tomap({ A = "1", STATE_DIR = "/state", DATIVO_JOB_CONFIG = base64gzip("source: {type: csv}\n") })
    error_message = "unexpected environment: ${jsonencode(output.environment)}"
  }
}

run "a_fault_stops_the_plan" {
  command = plan
  variables {
    cpu    = "256"
    memory = "30720"
  }
  expect_failures = [output.entry_point]
}

run "or_is_reported" {
  command = plan
  variables {
    on_fault              = "report"
    cpu                   = "300"
    container_image       = "Acme/x"
    timeout_seconds       = 0
    environment_variables = { DATIVO_RUN_ID = "x", API_KEY = "x" }
    schedule              = { cron = "0 2 1 * MON" }
    job_config            = "- a list"
    log_retention_days    = 0
  }
  assert {
    condition     = sort([for fault in output.faults : fault.rule if fault.rule != null]) == tolist(["JOB601", "JOB603", "JOB605", "JOB610", "JOB620"])
    error_message = "unexpected faults: ${jsonencode(output.faults)}"
  }
  assert {
    condition     = length([for fault in output.faults : fault if fault.rule == null]) == 3
    error_message = "unexpected faults: ${jsonencode(output.faults)}"
  }
}

run "an_image_without_a_version_is_only_mentioned" {
  command = plan
  variables {
    container_image = "ghcr.io/acme/ingest"
  }
  assert {
    condition     = output.adjustments == tolist(["image \"ghcr.io/acme/ingest\" has neither a tag nor a digest: what runs may change between two runs"])
    error_message = "unexpected adjustments: ${jsonencode(output.adjustments)}"
  }
}

run "unless_digests_are_required" {
  command = plan
  variables {
    require_digest = true
  }
  expect_failures = [output.entry_point]
}

run "the_image_may_keep_its_entry_point" {
  command = plan
  variables {
    use_entry_point = false
    run_arguments   = ["go"]
  }
  assert {
    condition     = length(output.entry_point) == 0 && output.arguments == tolist(["go"])
    error_message = "unexpected command: ${jsonencode([output.entry_point, output.arguments])}"
  }
}

run "azure_reads_cron_in_utc_when_it_may" {
  command = plan
  variables {
    runtime         = "azure_container_apps"
    allow_utc_shift = true
    schedule        = { cron = "0 2 * * 7", timezone = "Europe/Berlin" }
  }
  assert {
    condition     = output.schedule == { expression = "0 2 * * 0", timezone = "UTC" } && length(output.adjustments) == 1
    error_message = "unexpected schedule: ${jsonencode([output.schedule, output.adjustments])}"
  }
}

run "aws_has_an_expression_of_its_own" {
  command = plan
  variables {
    schedule = { cron = "*/15 6-22 * * MON-FRI", timezone = "Europe/Berlin" }
  }
  assert {
    condition     = output.schedule == { expression = "cron(0/15 6-22 ? * MON-FRI *)", timezone = "Europe/Berlin" }
    error_message = "unexpected schedule: ${jsonencode(output.schedule)}"
  }
}

run "choices_that_do_not_exist" {
  command = plan
  variables {
    kind                  = "task"
    execution_environment = "gen3"
    workload_profile      = "D4"
    state_directory       = "state"
    on_fault              = "ignore"
  }
  expect_failures = [var.kind, var.execution_environment, var.workload_profile, var.state_directory, var.on_fault]
}

run "a_runtime_that_does_not_exist" {
  command = plan
  variables {
    runtime = "aws_lambda"
  }
  expect_failures = [var.runtime]
}

run "an_environment_that_is_none" {
  command = plan
  variables {
    environment_variables = { A = { b = "c" } }
  }
  expect_failures = [var.environment_variables]
}
