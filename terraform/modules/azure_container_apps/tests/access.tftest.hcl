mock_provider "azurerm" {
  source          = "./tests/mocks"
  override_during = plan
}

run "t16_empty_lists_grant_nothing" {
  command = plan
  module {
    source = "./modules/access"
  }
  assert {
    condition     = length(output.grants) == 0
    error_message = "An identity may do nothing that no input names: ${jsonencode(output.grants)}."
  }
}

run "t16_each_role_holds_for_one_resource" {
  command = plan
  module {
    source = "./modules/access"
  }
  variables {
    storage_account_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/lake/blobServices/default/containers/raw"]
    storage_reader_ids  = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/reference"]
    keyvault_ids        = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/Acme-ETL", "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/unused"]
    secret_references = [
      "https://acme-etl.vault.azure.net/secrets/stripe",
      "https://acme-etl.vault.azure.net/secrets/stripe/0123456789abcdef0123456789abcdef",
      "https://acme-etl.vault.azure.net/secrets/db",
    ]
    registry_ids     = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.ContainerRegistry/registries/acme"]
    role_assignments = { queue = { role = "Storage Queue Data Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/queues" } }
  }

  assert {
    condition = { for key, grant in output.grants : key => "${grant.role} on ${trimprefix(grant.scope, "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/")}" } == {
      "storage/0"              = "Storage Blob Data Contributor on Microsoft.Storage/storageAccounts/lake/blobServices/default/containers/raw"
      "storage-reader/0"       = "Storage Blob Data Reader on Microsoft.Storage/storageAccounts/reference"
      "secret/acme-etl/stripe" = "Key Vault Secrets User on Microsoft.KeyVault/vaults/Acme-ETL/secrets/stripe"
      "secret/acme-etl/db"     = "Key Vault Secrets User on Microsoft.KeyVault/vaults/Acme-ETL/secrets/db"
      "registry/0"             = "AcrPull on Microsoft.ContainerRegistry/registries/acme"
      "other/queue"            = "Storage Queue Data Reader on Microsoft.Storage/storageAccounts/queues"
    }
    error_message = "Secrets are granted one by one and never by the vault: ${jsonencode(output.grants)}."
  }
}

run "a_vault_that_nobody_places" {
  command = plan
  module {
    source = "./modules/access"
  }
  variables {
    secret_references = ["https://acme-etl.vault.azure.net/secrets/stripe"]
    keyvault_ids      = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/another"]
  }
  expect_failures = [output.grants]
}

run "t16_roles_are_given_to_the_identity_as_a_service_principal" {
  command = plan
  module {
    source = "./modules/identity"
  }
  variables {
    name                = "orders-id"
    region              = "westeurope"
    resource_group_name = "data-rg"
    tags                = { team = "sales" }
    grants              = { "storage/0" = { role = "Storage Blob Data Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/lake" } }
  }

  assert {
    condition     = azurerm_role_assignment.this["storage/0"].principal_type == "ServicePrincipal" && azurerm_role_assignment.this["storage/0"].skip_service_principal_aad_check
    error_message = "A new identity is not in the directory yet."
  }
  assert {
    condition     = azurerm_role_assignment.this["storage/0"].principal_id == azurerm_user_assigned_identity.this[0].principal_id && azurerm_user_assigned_identity.this[0].tags == tomap({ team = "sales" })
    error_message = "The role belongs to the identity, and the identity carries the tags."
  }
}

run "t16_a_role_on_a_resource_group" {
  command = plan
  module {
    source = "./modules/identity"
  }
  variables {
    name                = "orders-id"
    region              = "westeurope"
    resource_group_name = "data-rg"
    grants              = { "other/all" = { role = "Contributor", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg" } }
  }
  expect_failures = [var.grants]
}

run "t16_a_role_on_a_subscription" {
  command = plan
  module {
    source = "./modules/identity"
  }
  variables {
    name                = "orders-id"
    region              = "westeurope"
    resource_group_name = "data-rg"
    grants              = { "other/all" = { role = "Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000" } }
  }
  expect_failures = [var.grants]
}

run "roles_for_an_identity_without_a_principal" {
  command = plan
  module {
    source = "./modules/identity"
  }
  variables {
    existing = { id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/etl" }
    grants   = { "storage/0" = { role = "Storage Blob Data Reader", scope = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/lake" } }
  }
  expect_failures = [var.grants]
}

run "an_existing_identity_is_not_made_again" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    container_image = "ghcr.io/acme/dativo-ingest:1.4.2"
    job_metadata = {
      job_name      = "orders-daily"
      team          = "data-engineering"
      pipeline_type = "ingestion"
      environment   = "dev"
      cost_center   = "cc-4711"
    }
    platform = {
      environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.App/managedEnvironments/shared"
      region         = "westeurope"
    }
    identity            = { id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/etl", grant_access = false }
    secrets             = { API_KEY = "https://acme-etl.vault.azure.net/secrets/stripe" }
    storage_account_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/lake"]
  }

  assert {
    condition     = azurerm_container_app_job.this[0].identity[0].identity_ids == toset(["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/etl"]) && output.managed_identity_id == "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/etl"
    error_message = "The job must act as the identity that was given."
  }
  assert {
    condition     = length([for env in azurerm_container_app_job.this[0].template[0].container[0].env : env if env.name == "AZURE_CLIENT_ID"]) == 0
    error_message = "Nobody said what the client id is."
  }
  assert {
    condition     = !contains(output.untaggable_resources, "azurerm_role_assignment")
    error_message = "With grant_access = false no role is given."
  }
}
