variables {
  job_metadata = {
    job_name      = "local-weather"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "data-platform"
    owner         = "weather-team"
  }
  command           = ["node", "worker.js"]
  working_directory = "/srv/jobs/weather"
}

run "first_apply" {
  assert {
    condition     = output.cluster_name == "local" && output.service_name == "local-weather-dev"
    error_message = "The names are ${output.cluster_name} and ${output.service_name}."
  }
  assert {
    condition     = output.endpoint_url == "local-process://local/local-weather-dev"
    error_message = "The address is ${output.endpoint_url}."
  }
  assert {
    condition = jsonencode(output.runtime_binding) == jsonencode({
      runtime           = "local_process"
      command           = ["node", "worker.js"]
      working_directory = "/srv/jobs/weather"
      environment       = {}
    })
    error_message = "What is not given must be absent: ${jsonencode(output.runtime_binding)}."
  }
  assert {
    condition = output.all_tags == tomap({
      job_name       = "local-weather"
      team           = "data-engineering"
      pipeline_type  = "ingestion"
      environment    = "dev"
      cost_center    = "data-platform"
      owner          = "weather-team"
      managed_by     = "terraform"
      dativo_runtime = "local_process"
    })
    error_message = "The tags are ${jsonencode(output.all_tags)}."
  }
}

run "later_layers_win" {
  variables {
    default_tags = { team = "somebody", division = "weather", managed_by = "hand", dativo_runtime = "none" }
    job_metadata = {
      job_name      = "local-weather"
      team          = "data-engineering"
      pipeline_type = "ingestion"
      environment   = "dev"
      cost_center   = "data-platform"
      managed_by    = "job"
    }
    state_directory       = "/srv/state"
    environment_variables = { LOG_LEVEL = "DEBUG" }
    timeout_seconds       = 300
  }
  assert {
    condition     = output.all_tags["team"] == "data-engineering" && output.all_tags["division"] == "weather"
    error_message = "The job's tags must win over default_tags and keep the others: ${jsonencode(output.all_tags)}."
  }
  assert {
    condition     = output.all_tags["managed_by"] == "terraform" && output.all_tags["dativo_runtime"] == "local_process"
    error_message = "The module's own tags must win: ${jsonencode(output.all_tags)}."
  }
  assert {
    condition = jsonencode(output.runtime_binding) == jsonencode({
      runtime           = "local_process"
      command           = ["node", "worker.js"]
      working_directory = "/srv/jobs/weather"
      state_directory   = "/srv/state"
      environment       = { LOG_LEVEL = "DEBUG" }
      timeout_seconds   = 300
    })
    error_message = "The binding is ${jsonencode(output.runtime_binding)}."
  }
}

run "a_new_command_reaches_the_outputs" {
  variables {
    command = ["node", "other.js"]
  }
  assert {
    condition     = jsonencode(output.runtime_binding.command) == jsonencode(["node", "other.js"])
    error_message = "The command is ${jsonencode(output.runtime_binding.command)}."
  }
}
