terraform {
  # The tests run on Terraform 1.9 and later. OpenTofu counts its own versions, and 1.8 is enough there.
  required_version = ">= 1.8.0"
}
