variables {
  job_metadata = {
    job_name      = "local-weather"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "data-platform"
  }
  command           = ["node", "worker.js"]
  working_directory = "/srv/jobs/weather"
}

run "minimal_inputs_are_enough" {
  command = plan
}

run "a_required_tag_is_missing" {
  command = plan
  variables {
    job_metadata = { job_name = "local-weather", team = "data-engineering", pipeline_type = "ingestion", environment = "dev" }
  }
  expect_failures = [var.job_metadata]
}

run "a_tag_is_empty" {
  command = plan
  variables {
    job_metadata = {
      job_name      = "local-weather"
      team          = " "
      pipeline_type = "ingestion"
      environment   = "dev"
      cost_center   = "data-platform"
    }
  }
  expect_failures = [var.job_metadata]
}

run "a_tag_is_null" {
  command = plan
  variables {
    job_metadata = {
      job_name      = "local-weather"
      team          = "data-engineering"
      pipeline_type = "ingestion"
      environment   = "dev"
      cost_center   = null
    }
  }
  expect_failures = [var.job_metadata]
}

run "no_command" {
  command = plan
  variables {
    command = []
  }
  expect_failures = [var.command]
}

run "an_empty_program" {
  command = plan
  variables {
    command = ["", "worker.js"]
  }
  expect_failures = [var.command]
}

run "a_null_argument" {
  command = plan
  variables {
    command = ["node", null]
  }
  expect_failures = [var.command]
}

run "a_relative_working_directory" {
  command = plan
  variables {
    working_directory = "jobs/weather"
  }
  expect_failures = [var.working_directory]
}

run "a_windows_working_directory" {
  command = plan
  variables {
    working_directory = "C:\\jobs\\weather"
  }
}

run "a_relative_state_directory" {
  command = plan
  variables {
    state_directory = "state"
  }
  expect_failures = [var.state_directory]
}

run "a_region_that_is_no_name" {
  command = plan
  variables {
    region = "on this machine"
  }
  expect_failures = [var.region]
}

run "an_environment_name_with_a_hyphen" {
  command = plan
  variables {
    environment_variables = { LOG-LEVEL = "DEBUG" }
  }
  expect_failures = [var.environment_variables]
}

run "an_environment_name_of_the_runner" {
  command = plan
  variables {
    environment_variables = { DATIVO_RUN_ID = "mine" }
  }
  expect_failures = [var.environment_variables]
}

run "a_timeout_of_zero" {
  command = plan
  variables {
    timeout_seconds = 0
  }
  expect_failures = [var.timeout_seconds]
}

run "a_timeout_of_half_a_second" {
  command = plan
  variables {
    timeout_seconds = 1.5
  }
  expect_failures = [var.timeout_seconds]
}
