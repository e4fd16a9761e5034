mock_provider "azurerm" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  runtime = "azure_container_apps"
  job_metadata = {
    job_name      = "orders-daily"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-4711"
  }
}

run "t7_fifty_tags_are_taken" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    default_tags = { for number in range(43) : "tag-${number}" => "value" }
  }
  assert {
    condition     = length(output.tags) == 50
    error_message = "There are ${length(output.tags)} tags."
  }
}

run "t7_fifty_one_tags_are_too_many" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    default_tags = { for number in range(44) : "tag-${number}" => "value" }
  }
  expect_failures = [output.tags]
}

run "t10_names_that_differ_in_case_only" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    default_tags = { Team = "somebody" }
  }
  expect_failures = [output.tags]
}

run "t11_later_layers_win" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    region       = "westeurope"
    default_tags = { team = "somebody", organisation = "acme" }
  }
  assert {
    condition     = azurerm_resource_group.this[0].tags["team"] == "data-engineering" && azurerm_resource_group.this[0].tags["organisation"] == "acme" && azurerm_resource_group.this[0].tags["managed_by"] == "terraform"
    error_message = "The tags are ${jsonencode(azurerm_resource_group.this[0].tags)}."
  }
}

run "o23_t11_a_tag_in_the_place_of_the_modules_own" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    default_tags = { managed_by = "hand" }
  }
  expect_failures = [output.tags]
}

run "o22_a_required_tag_is_empty" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    job_metadata = { job_name = "orders-daily", team = " ", pipeline_type = "ingestion", environment = "dev", cost_center = "cc-4711" }
  }
  expect_failures = [var.job_metadata]
}

run "o22_a_value_of_257_characters" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    job_metadata = { job_name = "orders-daily", team = join("", [for number in range(257) : "x"]), pipeline_type = "ingestion", environment = "dev", cost_center = "cc-4711" }
  }
  expect_failures = [output.tags]
}

run "a_policy_of_the_organisation_is_kept" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    tag_policy = { allowed = { environment = ["staging", "prod"] } }
  }
  expect_failures = [output.tags]
}

run "t23_a_secret_in_plain_environment" {
  command = plan
  module {
    source = "../job_container"
  }
  variables {
    container_image       = "ghcr.io/acme/dativo-ingest:1.4.2"
    environment_variables = { DB_PASSWORD = "hunter2" }
  }
  expect_failures = [output.entry_point]
}

run "t19_another_time_zone_than_utc" {
  command = plan
  module {
    source = "../job_container"
  }
  variables {
    container_image = "ghcr.io/acme/dativo-ingest:1.4.2"
    schedule        = { cron = "0 2 * * *", timezone = "Europe/Berlin" }
  }
  expect_failures = [output.entry_point]
}
