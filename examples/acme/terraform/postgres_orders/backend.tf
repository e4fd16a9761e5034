# The bucket is in ../backend/gcp.hcl: terraform init -backend-config=../backend/gcp.hcl
terraform {
  backend "gcs" {
    prefix = "etl/postgres-orders" # the lock is an object beside the state
  }
}
