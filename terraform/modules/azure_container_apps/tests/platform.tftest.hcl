mock_provider "azurerm" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  region = "westeurope"
  job_metadata = {
    job_name      = "orders-daily"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-4711"
  }
}

run "t20_logs_go_to_the_workspace_by_name_and_everything_is_tagged" {
  command = plan
  module {
    source = "./modules/platform"
  }

  assert {
    condition     = azurerm_container_app_environment.this[0].logs_destination == "log-analytics" && azurerm_container_app_environment.this[0].log_analytics_workspace_id == azurerm_log_analytics_workspace.this[0].id
    error_message = "azurerm 5 refuses a workspace without the destination."
  }
  assert {
    condition     = azurerm_container_app_environment.this[0].infrastructure_subnet_id == null && azurerm_container_app_environment.this[0].mutual_tls_enabled == false
    error_message = "The plain environment has no subnet and no mutual TLS."
  }
  assert {
    condition     = alltrue([for tags in [azurerm_resource_group.this[0].tags, azurerm_log_analytics_workspace.this[0].tags, azurerm_container_app_environment.this[0].tags] : tags == output.tags_effective])
    error_message = "Azure hands tags on to nothing, so each resource needs them."
  }
  assert {
    condition     = output.tags_effective["dativo_runtime"] == "azure_container_apps" && output.tags_effective["cost_center"] == "cc-4711"
    error_message = "The tags are ${jsonencode(output.tags_effective)}."
  }
  assert {
    condition     = azurerm_log_analytics_workspace.this[0].retention_in_days == 30
    error_message = "Logs stay ${azurerm_log_analytics_workspace.this[0].retention_in_days} days."
  }
}

run "o17_t20_an_environment_has_the_consumption_profile" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    workload_profiles = { heavy = { type = "E8", maximum_count = 2 } }
  }

  assert {
    condition     = { for profile in azurerm_container_app_environment.this[0].workload_profile : profile.name => profile.workload_profile_type } == { Consumption = "Consumption", heavy = "E8" }
    error_message = "Without a profile from the start Azure adds none later, and sizes stay small."
  }
  assert {
    condition     = output.platform.workload_profiles == { Consumption = "Consumption", heavy = "E8" }
    error_message = "Jobs must know the profiles: ${jsonencode(output.platform.workload_profiles)}."
  }
}

run "an_environment_of_the_old_kind_keeps_no_profile" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    consumption_only_environment = true
  }

  assert {
    condition     = length(azurerm_container_app_environment.this[0].workload_profile) == 0 && length(output.platform.workload_profiles) == 0
    error_message = "A first profile would make the environment anew."
  }
}

run "in_a_subnet_the_environment_is_internal" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    infrastructure_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/network-rg/providers/Microsoft.Network/virtualNetworks/data/subnets/aca"
    zone_redundancy_enabled  = true
    mutual_tls_enabled       = true
  }

  assert {
    condition     = azurerm_container_app_environment.this[0].internal_load_balancer_enabled && azurerm_container_app_environment.this[0].zone_redundancy_enabled && azurerm_container_app_environment.this[0].mutual_tls_enabled
    error_message = "An environment in a subnet is internal unless asked otherwise."
  }
}

run "logs_of_production_stay_a_year" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    job_metadata = { job_name = "orders-daily", team = "sales", pipeline_type = "ingestion", environment = "Prod", cost_center = "cc-4711" }
  }
  assert {
    condition     = azurerm_log_analytics_workspace.this[0].retention_in_days == 365
    error_message = "Logs stay ${azurerm_log_analytics_workspace.this[0].retention_in_days} days."
  }
}

run "a_short_retention_is_raised" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    log_retention_days = 7
  }
  assert {
    condition     = azurerm_log_analytics_workspace.this[0].retention_in_days == 30
    error_message = "Log Analytics keeps logs 30 days at least."
  }
}

run "a_long_retention_is_cut" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    log_retention_days = 3650
  }
  assert {
    condition     = azurerm_log_analytics_workspace.this[0].retention_in_days == 730
    error_message = "Log Analytics keeps logs 730 days at most."
  }
}

run "an_existing_group_and_workspace_are_used" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    existing_resource_group_name = "data-rg"
    log_analytics_workspace      = { id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.OperationalInsights/workspaces/central" }
  }

  assert {
    condition     = length(azurerm_resource_group.this) == 0 && length(azurerm_log_analytics_workspace.this) == 0 && azurerm_container_app_environment.this[0].resource_group_name == "data-rg"
    error_message = "Nothing that exists may be made again."
  }
  assert {
    condition     = data.azurerm_log_analytics_workspace.existing[0].name == "central" && output.platform.log_analytics_customer_id == "99999999-8888-7777-6666-555555555555"
    error_message = "The workspace's own id must be looked up."
  }
  assert {
    condition     = output.platform.resource_group_id == "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg"
    error_message = "The group is ${output.platform.resource_group_id}."
  }
}

run "t24_an_existing_environment_leaves_nothing_to_make_but_the_group" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.App/managedEnvironments/shared"
  }

  assert {
    condition     = length(azurerm_container_app_environment.this) == 0 && length(azurerm_log_analytics_workspace.this) == 0 && length(azurerm_resource_group.this) == 1
    error_message = "The environment brings its logs with it."
  }
  assert {
    condition     = output.platform.environment_name == "shared" && output.platform.log_analytics_workspace_id == null
    error_message = "The platform is ${jsonencode(output.platform)}."
  }
}

run "what_is_not_sold_or_not_an_id" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    zone_redundancy_enabled = true
    workload_profiles       = { heavy = { type = "D64", maximum_count = 2 } }
    log_analytics_workspace = { id = "central" }
    environment_id          = "shared"
  }
  expect_failures = [var.zone_redundancy_enabled, var.workload_profiles, var.log_analytics_workspace, var.environment_id]
}

run "a_profile_called_consumption" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    workload_profiles = { consumption = { type = "D4", maximum_count = 2 } }
  }
  expect_failures = [var.workload_profiles]
}

run "profiles_in_an_environment_without_any" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    consumption_only_environment = true
    workload_profiles            = { heavy = { type = "D4", maximum_count = 2 } }
  }
  expect_failures = [var.consumption_only_environment]
}

run "a_profile_with_more_nodes_at_least_than_at_most" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    workload_profiles = { heavy = { type = "D4", minimum_count = 3, maximum_count = 2 } }
  }
  expect_failures = [var.workload_profiles]
}

run "a_profile_name_of_16_letters" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    workload_profiles = { abcdefghijklmnop = { type = "D4", maximum_count = 2 } }
  }
  expect_failures = [var.workload_profiles]
}
