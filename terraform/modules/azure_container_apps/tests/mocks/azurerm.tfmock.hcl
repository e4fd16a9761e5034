mock_resource "azurerm_resource_group" {
  defaults = { id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/mock-rg" }
}

mock_resource "azurerm_log_analytics_workspace" {
  defaults = {
    id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/mock-rg/providers/Microsoft.OperationalInsights/workspaces/mock-logs"
    workspace_id = "11111111-2222-3333-4444-555555555555"
  }
}

mock_resource "azurerm_container_app_environment" {
  defaults = { id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/mock-rg/providers/Microsoft.App/managedEnvironments/mock" }
}

mock_resource "azurerm_container_app_environment_storage" {
  defaults = { id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/mock-rg/providers/Microsoft.App/managedEnvironments/mock/storages/mock" }
}

mock_resource "azurerm_user_assigned_identity" {
  defaults = {
    id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/mock-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mock-id"
    principal_id = "22222222-3333-4444-5555-666666666666"
    client_id    = "33333333-4444-5555-6666-777777777777"
  }
}

mock_resource "azurerm_container_app_job" {
  defaults = { id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/mock-rg/providers/Microsoft.App/jobs/mock" }
}

mock_resource "azurerm_container_app" {
  defaults = { id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/mock-rg/providers/Microsoft.App/containerApps/mock" }
}

mock_data "azurerm_client_config" {
  defaults = { subscription_id = "00000000-0000-0000-0000-000000000000" }
}

mock_data "azurerm_log_analytics_workspace" {
  defaults = { workspace_id = "99999999-8888-7777-6666-555555555555" }
}
