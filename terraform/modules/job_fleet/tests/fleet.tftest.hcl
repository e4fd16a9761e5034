variables {
  runtime = "gcp_cloud_run"
  jobs = {
    first = {
      container_image = "ghcr.io/acme/ingest:1.4.2"
      job_metadata    = { job_name = "orders", team = "data", pipeline_type = "ingestion", environment = "prod", cost_center = "c" }
    }
  }
}

run "jobs_are_keyed_by_their_name" {
  command = plan
  variables {
    defaults = { cpu = "2", memory = "4Gi" }
  }
  assert {
    condition     = keys(output.jobs) == ["orders"] && output.jobs.orders.cpu == "2" && length(output.invalid) == 0 && output.teams == tolist(["data"])
    error_message = "unexpected jobs: ${jsonencode([output.jobs, output.invalid, output.teams])}"
  }
}

run "an_invalid_job_stops_the_plan" {
  command = plan
  variables {
    defaults = { cpu = "3" }
  }
  expect_failures = [output.jobs]
}

run "or_is_left_out" {
  command = plan
  variables {
    on_invalid = "skip"
    defaults   = { cpu = "3" }
  }
  assert {
    condition     = length(output.jobs) == 0 && startswith(output.invalid.first[0], "cpu is \"3\", which Google Cloud Run does not offer")
    error_message = "unexpected jobs: ${jsonencode([output.jobs, output.invalid])}"
  }
}

run "no_jobs_are_no_fault" {
  command = plan
  variables {
    jobs = {}
  }
  assert {
    condition     = length(output.jobs) == 0 && length(output.teams) == 0
    error_message = "unexpected jobs: ${jsonencode(output.jobs)}"
  }
}

run "inputs_that_are_none" {
  command = plan
  variables {
    runtime    = "local_process"
    jobs       = { first = "orders" }
    defaults   = "none"
    on_invalid = "ignore"
    job_files  = { directory = "no/such/folder" }
  }
  expect_failures = [var.runtime, var.jobs, var.defaults, var.on_invalid]
}
