output "email" {
  description = "The same e-mail, once the account has the access. Cloud Run refuses a job whose account may not read its secrets yet."
  value       = var.email

  depends_on = [
    google_storage_bucket_iam_member.read,
    google_storage_bucket_iam_member.write,
    google_secret_manager_secret_iam_member.read,
  ]
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags."
  value = concat(
    length(var.read) + length(var.write) > 0 ? ["google_storage_bucket_iam_member"] : [],
    length(var.secrets) > 0 ? ["google_secret_manager_secret_iam_member"] : [],
  )
}
