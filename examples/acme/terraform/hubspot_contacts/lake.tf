# Where the Parquet files go to. Nobody has a key to it: whoever reads or writes is known by name.

resource "azurerm_storage_account" "lake" {
  name                            = var.storage_account_name
  resource_group_name             = module.job.resource_group_name
  location                        = var.region
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  min_tls_version                 = "TLS1_2"
  shared_access_key_enabled       = false
  allow_nested_items_to_be_public = false
  tags                            = var.job_metadata
}

resource "azurerm_storage_container" "lake" {
  name               = "lake"
  storage_account_id = azurerm_storage_account.lake.id
}
