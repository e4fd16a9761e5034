variables {
  runtime = "gcp_cloud_run"
  job_metadata = {
    job_name      = "Stripe__Customers/Incremental Sync (EU) v2 backfill and more and more text"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "prod"
    cost_center   = "data-platform"
  }
}

run "long_names_end_in_a_checksum" {
  command = plan
  assert {
    condition = { for kind, each in output.names : kind => each.name } == {
      job             = "stripe-customers-incremental-sync-eu-v2-ba-52d4ab"
      service         = "stripe-customers-incremental-sync-eu-v2-ba-52d4ab"
      service_account = "stripe-customers-increm-52d4ab"
      scheduler_job   = "stripe-customers-incremental-sync-eu-v2-backfill-and-more-and-more-text-prod"
      worker_pool     = "stripe-customers-incremental-sync-eu-v2-ba-52d4ab"
      # The suffix says what the account does, and stays.
      scheduler_account = "stripe-customers-in-52d4ab-run"
      log_bucket        = "stripe-customers-incremental-sync-eu-v2-backfill-and-more-and-more-text-prod"
      log_sink          = "stripe-customers-incremental-sync-eu-v2-backfill-and-more-and-more-text-prod-logs"
    }
    error_message = "unexpected names: ${jsonencode(output.names)}"
  }
  assert {
    condition     = output.names["job"].is_shortened && !output.names["scheduler_job"].is_shortened
    error_message = "is_shortened must tell the two apart"
  }
}

run "azure_allows_jobs_32_characters" {
  command = plan
  variables {
    runtime  = "azure_container_apps"
    on_fault = "report"
  }
  assert {
    condition     = output.names["job"].name == "stripe-customers-incremen-52d4ab"
    error_message = "unexpected names: ${jsonencode(output.names)}"
  }
}

run "suffixes_stay" {
  command = plan
  variables {
    runtime  = "aws_fargate"
    on_fault = "report"
  }
  assert {
    condition     = endswith(output.names["task_role"].name, "-52d4ab-task") && length(output.names["task_role"].name) == 64
    error_message = "unexpected names: ${jsonencode(output.names)}"
  }
}

run "a_name_can_be_given" {
  command = plan
  variables {
    names = { job = "orders" }
  }
  assert {
    condition     = output.names["job"] == { name = "orders", is_shortened = false } && output.names["service"].is_shortened
    error_message = "unexpected names: ${jsonencode(output.names)}"
  }
}

run "but_not_one_that_the_cloud_refuses" {
  command = plan
  variables {
    names = { job = "Orders!" }
  }
  expect_failures = [output.tags]
}

run "nor_one_for_a_resource_that_does_not_exist" {
  command = plan
  variables {
    on_fault = "report"
    names    = { cluster = "orders", service_account = "ab" }
  }
  assert {
    condition = [for fault in output.faults : fault.message] == [
      "names.cluster is no kind of resource on Google Cloud; use one of job, log_bucket, log_sink, scheduler_account, scheduler_job, service, service_account, worker_pool.",
      "names.service_account is \"ab\"; it needs 6 to 30 characters that match ^[a-z]([a-z0-9-]*[a-z0-9])$.",
    ]
    error_message = "unexpected faults: ${jsonencode(output.faults)}"
  }
}

run "a_security_group_is_not_named_like_the_id_of_one" {
  command = plan
  variables {
    runtime      = "aws_fargate"
    job_metadata = { job_name = "sg-orders", team = "t", pipeline_type = "i", environment = "prod", cost_center = "c" }
  }
  assert {
    condition     = output.names["security_group"].name == "j-sg-orders-prod" && output.names["cluster"].name == "sg-orders-prod"
    error_message = "unexpected names: ${jsonencode(output.names)}"
  }
}

run "no_resource_can_be_named_after_this_job" {
  command = plan
  variables {
    job_metadata = { job_name = "日本語", team = "t", pipeline_type = "i", environment = "prod", cost_center = "c" }
  }
  expect_failures = [output.tags]
}
