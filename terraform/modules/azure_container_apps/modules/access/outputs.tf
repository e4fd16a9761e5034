output "grants" {
  description = "Roles by a key that stays the same, each with the resource it holds for."
  value       = local.grants

  precondition {
    condition     = length(local.unplaced_vaults) == 0
    error_message = "Secrets come from ${join(", ", [for vault in local.unplaced_vaults : "the key vault ${vault}"])}, but keyvault_ids does not say where that is, so the job cannot be allowed to read them. Add the resource id (az keyvault show --name NAME --query id), or pass an identity that may read them already, with grant_access = false."
  }
}
