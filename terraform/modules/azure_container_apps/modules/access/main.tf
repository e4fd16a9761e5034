# Which roles the inputs of a job call for, each on one single resource. Makes nothing.
locals {
  pattern = jsondecode(file("${path.module}/../../../job_metadata/generated/azure_container_apps/limits.json")).key_vault_reference.pattern

  # Each secret once, however many variables and versions name it: vault/name to vault. modules/job refuses what is no reference.
  vaults_of = { for parts in [for reference in var.secret_references : regex(local.pattern, reference) if can(regex(local.pattern, reference))] :
    "${lower(parts[0])}/${lower(parts[2])}" => lower(parts[0])...
  }
  vault_ids = { for id in var.keyvault_ids : lower(basename(id)) => id }

  # Storage and registries are keyed by position, since their ids may come from the same plan, where they are not known yet.
  grants = merge(
    { for index, id in var.storage_account_ids : "storage/${index}" => { role = "Storage Blob Data Contributor", scope = id } },
    { for index, id in var.storage_reader_ids : "storage-reader/${index}" => { role = "Storage Blob Data Reader", scope = id } },
    { for secret, vaults in local.vaults_of : "secret/${secret}" => {
      role  = "Key Vault Secrets User"
      scope = "${lookup(local.vault_ids, vaults[0], "")}/secrets/${split("/", secret)[1]}"
    } },
    { for index, id in var.registry_ids : "registry/${index}" => { role = "AcrPull", scope = id } },
    { for key, grant in var.role_assignments : "other/${key}" => grant },
  )

  # A vault's id may come from the same plan too; so this may only become known while applying, and must not decide which keys there are.
  unplaced_vaults = sort(distinct([for vaults in values(local.vaults_of) : vaults[0] if !contains(keys(local.vault_ids), vaults[0])]))
}
