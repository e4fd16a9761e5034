terraform {
  # Before 1.9 a validation could not look at other variables and at locals.
  required_version = ">= 1.9.0"

  required_providers {
    aws = {
      source = "hashicorp/aws"
      # Only arguments that 5.100 and 6.x share are used.
      version = ">= 5.100, < 7.0"
    }
  }
}
