# A user-assigned identity and the roles it holds.
resource "azurerm_user_assigned_identity" "this" {
  count = var.existing == null ? 1 : 0

  name                = var.name
  location            = var.region
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_role_assignment" "this" {
  for_each = var.grants

  scope                = each.value.scope
  role_definition_name = each.value.role
  principal_id         = local.identity.principal_id

  # A new identity takes a while to show in the directory; looking for it there would fail.
  principal_type                   = "ServicePrincipal"
  skip_service_principal_aad_check = true
}

# What format() gives is known not to be null even while planning, so that others can ask whether there is one.
locals {
  identity = var.existing != null ? var.existing : {
    id           = format("%s", azurerm_user_assigned_identity.this[0].id)
    principal_id = azurerm_user_assigned_identity.this[0].principal_id
    client_id    = format("%s", azurerm_user_assigned_identity.this[0].client_id)
  }
}
