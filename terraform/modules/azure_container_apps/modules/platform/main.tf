# What the jobs of one place share: resource group, log workspace, Container Apps environment.
locals {
  makes_resource_group = var.existing_resource_group_name == null
  makes_environment    = var.environment_id == null
  makes_workspace      = local.makes_environment && var.log_analytics_workspace == null

  subscription_id     = data.azurerm_client_config.current.subscription_id
  resource_group_name = local.makes_resource_group ? azurerm_resource_group.this[0].name : var.existing_resource_group_name

  rules            = jsondecode(file("${path.module}/../../../job_metadata/cloud-rules.json"))
  limits           = local.rules.runtime_limits.azure_container_apps
  retention_limits = local.rules.log_retention_days.azure
  is_production    = contains(["prod", "production"], lower(lookup(var.job_metadata, "environment", "")))
  retention_days   = var.log_retention_days == null ? (local.is_production ? 365 : 30) : var.log_retention_days

  profiles = var.consumption_only_environment ? {} : merge(
    { Consumption = { type = "Consumption", minimum_count = 0, maximum_count = 0 } },
    var.workload_profiles,
  )
}

module "metadata" {
  source = "../../../job_metadata"

  job_metadata = var.job_metadata
  default_tags = var.default_tags
  tag_policy   = var.tag_policy
  names        = var.names
  runtime      = "azure_container_apps"
}

data "azurerm_client_config" "current" {}

data "azurerm_log_analytics_workspace" "existing" {
  count = try(var.log_analytics_workspace.customer_id == null, false) ? 1 : 0

  name                = element(split("/", var.log_analytics_workspace.id), 8)
  resource_group_name = element(split("/", var.log_analytics_workspace.id), 4)
}

resource "azurerm_resource_group" "this" {
  count = local.makes_resource_group ? 1 : 0

  name     = module.metadata.names["resource_group"].name
  location = var.region
  tags     = module.metadata.tags
}

resource "azurerm_log_analytics_workspace" "this" {
  count = local.makes_workspace ? 1 : 0

  name                = module.metadata.names["log_analytics_workspace"].name
  location            = var.region
  resource_group_name = local.resource_group_name
  sku                 = "PerGB2018"
  retention_in_days   = min(max(local.retention_days, local.retention_limits.from), local.retention_limits.to)
  tags                = module.metadata.tags
}

resource "azurerm_container_app_environment" "this" {
  count = local.makes_environment ? 1 : 0

  name                = module.metadata.names["environment"].name
  location            = var.region
  resource_group_name = local.resource_group_name
  tags                = module.metadata.tags

  # azurerm 5 refuses a workspace without the destination; 4 guesses it.
  logs_destination           = "log-analytics"
  log_analytics_workspace_id = local.makes_workspace ? azurerm_log_analytics_workspace.this[0].id : var.log_analytics_workspace.id

  infrastructure_subnet_id           = var.infrastructure_subnet_id
  infrastructure_resource_group_name = var.infrastructure_resource_group_name
  mutual_tls_enabled                 = var.mutual_tls_enabled

  # The provider refuses these two without a subnet, even when they are false.
  internal_load_balancer_enabled = var.infrastructure_subnet_id == null ? null : var.internal_load_balancer_enabled
  zone_redundancy_enabled        = var.infrastructure_subnet_id == null ? null : var.zone_redundancy_enabled

  dynamic "workload_profile" {
    for_each = local.profiles
    content {
      name                  = workload_profile.key
      workload_profile_type = workload_profile.value.type
      minimum_count         = workload_profile.value.minimum_count
      maximum_count         = workload_profile.value.maximum_count
    }
  }

  lifecycle {
    # In a subnet Azure fills this in by itself, and the provider would then make the environment anew with every apply.
    ignore_changes = [infrastructure_resource_group_name]
  }
}
