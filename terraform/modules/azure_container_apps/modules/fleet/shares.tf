# Azure Files shares that jobs keep state in, each linked to the environment once.
locals {
  share_of = { for name, job in module.jobs.jobs : name => "${job.state.storage_account_name}/${job.state.share_name}"
    if job.state == null ? false : alltrue([for key in ["share_name", "storage_account_name"] :
      contains(keys(job.state), key) ? job.state[key] != null : false
    ])
  }
  shares = toset(values(local.share_of))

  name_limits = jsondecode(file("${path.module}/../../../job_metadata/cloud-rules.json")).names.azure.environment_storage
  linked_states = { for name, share in local.share_of : name => merge(
    { for key, value in module.jobs.jobs[name].state : key => value if !contains(["storage_account_name", "share_name"], key) },
    { storage_name = azurerm_container_app_environment_storage.share[share].name },
  ) }
}

resource "azurerm_container_app_environment_storage" "share" {
  for_each = local.shares

  # The checksum tells shares of one name in several accounts apart.
  name                         = "${trimsuffix(substr("share-${split("/", each.key)[1]}", 0, local.name_limits.max - 7), "-")}-${substr(sha256(each.key), 0, 6)}"
  container_app_environment_id = local.platform.environment_id
  account_name                 = split("/", each.key)[0]
  share_name                   = split("/", each.key)[1]
  access_key                   = var.storage_account_keys[split("/", each.key)[0]]
  access_mode                  = "ReadWrite"

  lifecycle {
    precondition {
      condition     = contains(nonsensitive(keys(var.storage_account_keys)), split("/", each.key)[0])
      error_message = "Jobs keep state in the share ${each.key}, but storage_account_keys has no key for the account ${split("/", each.key)[0]}; Azure Files shares are mounted with it. Add it, or name a storage that the environment has with state.storage_name."
    }
  }
}
