# The bucket is in ../backend/aws.hcl: terraform init -backend-config=../backend/aws.hcl
terraform {
  backend "s3" {
    key          = "etl/fleet/terraform.tfstate"
    use_lockfile = true # Terraform 1.10 and later; the lock is an object beside the state
  }
}
