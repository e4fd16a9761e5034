# The account is in ../backend/azure.hcl: terraform init -backend-config=../backend/azure.hcl
terraform {
  backend "azurerm" {
    key = "etl/hubspot-contacts/terraform.tfstate" # the lock is a lease on this blob
  }
}
