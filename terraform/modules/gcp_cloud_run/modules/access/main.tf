locals {
  member = "serviceAccount:${var.email}"
}

resource "google_storage_bucket_iam_member" "read" {
  for_each = setsubtract(var.read, var.write)

  bucket = each.value
  role   = "roles/storage.objectViewer"
  member = local.member
}

# objectUser is the narrowest role that can overwrite and delete; objectCreator can do neither, and objectAdmin could also hand the
# objects on to others.
resource "google_storage_bucket_iam_member" "write" {
  for_each = var.write

  bucket = each.value
  role   = "roles/storage.objectUser"
  member = local.member
}

resource "google_secret_manager_secret_iam_member" "read" {
  for_each = var.secrets

  project   = each.value.project
  secret_id = each.value.name
  role      = "roles/secretmanager.secretAccessor"
  member    = local.member
}
