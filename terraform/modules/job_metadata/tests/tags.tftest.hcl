variables {
  runtime = "aws_fargate"
  job_metadata = {
    job_name      = "orders"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "prod"
    cost_center   = "data-platform"
  }
}

run "tags_of_the_module_come_last" {
  command = plan
  assert {
    condition = output.tags == tomap({
      job_name       = "orders"
      team           = "data-engineering"
      pipeline_type  = "ingestion"
      environment    = "prod"
      cost_center    = "data-platform"
      managed_by     = "terraform"
      dativo_runtime = "aws_fargate"
    })
    error_message = "unexpected tags: ${jsonencode(output.tags)}"
  }
  assert {
    condition     = length(output.tag_report) == 0 && length(output.adjustments) == 0 && length(output.faults) == 0
    error_message = "nothing about this job needs to be reported"
  }
}

run "a_tag_of_the_job_wins_over_a_default" {
  command = plan
  variables {
    default_tags = { team = "nobody", department = "it" }
  }
  assert {
    condition     = output.tags["team"] == "data-engineering" && output.tags["department"] == "it"
    error_message = "unexpected tags: ${jsonencode(output.tags)}"
  }
}

run "a_required_tag_is_missing" {
  command = plan
  variables {
    job_metadata = { job_name = "orders" }
  }
  expect_failures = [var.job_metadata]
}

run "a_tag_is_blank" {
  command = plan
  variables {
    job_metadata = { job_name = "orders", team = " ", pipeline_type = "i", environment = "prod", cost_center = "c" }
  }
  expect_failures = [var.job_metadata]
}

run "a_tag_is_null" {
  command = plan
  variables {
    job_metadata = { job_name = "orders", team = null, pipeline_type = "i", environment = "prod", cost_center = "c" }
  }
  expect_failures = [var.job_metadata]
}

run "a_default_is_null" {
  command = plan
  variables {
    default_tags = { team = null }
  }
  expect_failures = [var.default_tags]
}

run "a_runtime_that_does_not_exist" {
  command = plan
  variables {
    runtime = "aws_lambda"
  }
  expect_failures = [var.runtime]
}

run "a_choice_that_does_not_exist" {
  command = plan
  variables {
    on_lossy = "ignore"
    on_fault = "ignore"
  }
  expect_failures = [var.on_lossy, var.on_fault]
}

run "a_fault_stops_the_plan" {
  command = plan
  variables {
    default_tags = { owner = "R&D" }
  }
  expect_failures = [output.tags]
}

run "a_fault_names_tag_limit_and_what_was_found" {
  command = plan
  variables {
    on_fault = "report"
    default_tags = {
      owner     = "R&D"
      note      = join("", [for index in range(257) : "v"])
      "aws:x"   = "y"
      Team      = "sales"
      dativo    = "1"
      "bad\tly" = "z"
    }
  }
  assert {
    condition = toset([for fault in output.faults : "${fault.rule} ${fault.message}"]) == toset([
      "JOB702 the value of tag \"owner\" holds \"&\" at character 2, which AWS does not accept; allowed are letters, digits, blanks and _ . : / = + - @.",
      "JOB702 the value of tag \"note\" is 257 characters long; AWS allows 256.",
      "JOB706 the name of tag \"aws:x\" begins with aws:, which AWS keeps for itself. Begin it with something else.",
      "JOB705 tags \"Team\" and \"team\" become one on AWS: \"team\". Keep one of them, or give one a name that differs in more than case and punctuation.",
      "JOB701 the name of tag \"bad\tly\" holds \"\\t\" at character 4, which AWS does not accept; allowed are letters, digits, blanks and _ . : / = + - @.",
    ])
    error_message = "unexpected faults: ${jsonencode(output.faults)}"
  }
}

run "fifty_tags_fit_on_aws_name_included" {
  command = plan
  variables {
    default_tags = { for index in range(42) : "t${index}" => "x" }
  }
  assert {
    condition     = length(output.tags) == 49
    error_message = "there are ${length(output.tags)} tags; with Name it must be 50"
  }
}

run "fifty_one_do_not" {
  command = plan
  variables {
    on_fault     = "report"
    default_tags = { for index in range(43) : "t${index}" => "x" }
  }
  assert {
    condition     = [for fault in output.faults : fault.rule] == ["JOB704"] && strcontains(output.faults[0].message, "51 tags, but AWS takes 50")
    error_message = "unexpected faults: ${jsonencode(output.faults)}"
  }
}

run "fifty_tags_fit_on_azure" {
  command = plan
  variables {
    runtime      = "azure_container_apps"
    default_tags = { for index in range(43) : "t${index}" => "x" }
  }
  assert {
    condition     = length(output.tags) == 50
    error_message = "there are ${length(output.tags)} tags"
  }
}

run "sixty_three_labels_fit_on_google_cloud" {
  command = plan
  variables {
    runtime      = "gcp_cloud_run"
    default_tags = { for index in range(56) : "t${index}" => "x" }
  }
  assert {
    condition     = length(output.tags) == 63
    error_message = "there are ${length(output.tags)} labels"
  }
}

run "sixty_four_do_not" {
  command = plan
  variables {
    runtime      = "gcp_cloud_run"
    default_tags = { for index in range(57) : "t${index}" => "x" }
  }
  expect_failures = [output.tags]
}

run "a_user_tag_in_the_place_of_the_module_is_refused" {
  command = plan
  variables {
    default_tags = { managed_by = "me" }
  }
  expect_failures = [output.tags]
}

run "unless_it_says_the_same" {
  command = plan
  variables {
    default_tags = { managed_by = "terraform" }
  }
  assert {
    condition     = output.tags["managed_by"] == "terraform"
    error_message = "managed_by must stay"
  }
}

run "labels_are_made_to_fit_and_reported" {
  command = plan
  variables {
    runtime      = "gcp_cloud_run"
    default_tags = { "Cost Code" = "R&D / EU" }
  }
  assert {
    condition     = output.tags["cost_code"] == "r-d-eu"
    error_message = "unexpected labels: ${jsonencode(output.tags)}"
  }
  assert {
    condition = output.tag_report == [
      { key = "Cost Code", part = "key", raw = "Cost Code", applied = "cost_code", reason = "characters" },
      { key = "Cost Code", part = "value", raw = "R&D / EU", applied = "r-d-eu", reason = "characters" },
    ]
    error_message = "unexpected report: ${jsonencode(output.tag_report)}"
  }
  assert {
    condition     = output.adjustments[0] == "tag \"Cost Code\": the name \"Cost Code\" becomes \"cost_code\""
    error_message = "unexpected adjustments: ${jsonencode(output.adjustments)}"
  }
}

run "or_stop_the_plan_where_nothing_may_be_lost" {
  command = plan
  variables {
    runtime      = "gcp_cloud_run"
    on_lossy     = "error"
    default_tags = { owner = "Ana" }
  }
  expect_failures = [output.tags]
}

run "a_long_label_ends_in_a_checksum" {
  command = plan
  variables {
    runtime      = "gcp_cloud_run"
    default_tags = { note = join("", [for index in range(64) : "k"]), wide = join("", [for index in range(43) : "日"]) }
  }
  assert {
    condition     = output.tags["note"] == "${join("", [for index in range(56) : "k"])}-2519b4" && output.tags["wide"] == "${join("", [for index in range(40) : "日"])}-037b3a"
    error_message = "unexpected labels: ${jsonencode(output.tags)}"
  }
}

run "this_machine_has_no_limits" {
  command = plan
  variables {
    runtime      = "local_process"
    default_tags = { "R&D <x>" = "👪 aws:", Team = "x" }
  }
  assert {
    condition     = output.tags["R&D <x>"] == "👪 aws:" && output.tags["dativo_runtime"] == "local_process" && length(output.names) == 0
    error_message = "unexpected tags: ${jsonencode(output.tags)}"
  }
}

run "the_policy_of_the_organisation_is_kept" {
  command = plan
  variables {
    tag_policy = {
      allowed  = { environment = ["dev", "prod"], region = ["eu"] }
      patterns = { cost_center = "^data-", owner = "@acme\\.com$" }
    }
    default_tags = { owner = "ana@acme.com" }
  }
  assert {
    condition     = output.tags["owner"] == "ana@acme.com"
    error_message = "unexpected tags: ${jsonencode(output.tags)}"
  }
}

run "the_policy_names_tag_value_and_what_it_asks_for" {
  command = plan
  variables {
    on_fault     = "report"
    default_tags = { team = "data-engineering", owner = "ana" }
    tag_policy = {
      allowed  = { environment = ["dev", "test"] }
      patterns = { cost_center = "^cc-[0-9]+$", owner = "@acme\\.com$" }
    }
  }
  assert {
    condition = [for fault in output.faults : fault.message] == [
      "tag \"environment\" is \"prod\"; tag_policy allows \"dev\", \"test\".",
      "tag \"cost_center\" is \"data-platform\"; tag_policy asks for text that matches ^cc-[0-9]+$.",
      "tag \"owner\" is \"ana\"; tag_policy asks for text that matches @acme\\.com$.",
    ]
    error_message = "unexpected faults: ${jsonencode(output.faults)}"
  }
}

run "the_policy_stops_the_plan" {
  command = plan
  variables {
    tag_policy = { allowed = { environment = ["dev"] } }
  }
  expect_failures = [output.tags]
}

run "a_policy_that_nothing_can_keep" {
  command = plan
  variables {
    tag_policy = { allowed = { team = [] }, patterns = { team = "(" } }
  }
  expect_failures = [var.tag_policy]
}
