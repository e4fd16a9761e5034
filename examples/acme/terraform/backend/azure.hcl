# What all states of acme on Azure share. The account has versions and soft delete, and gives nobody its keys.
resource_group_name  = "terraform"
storage_account_name = "acmeterraformstate"
container_name       = "state"
use_azuread_auth     = true
