output "identity" {
  description = "The identity: id, principal_id and client_id. Known to others only after its roles are given, since Container Apps read secrets and pull the image while a job is being made."
  value       = local.identity

  depends_on = [azurerm_role_assignment.this]
}
