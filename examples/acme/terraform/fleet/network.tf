# The network that every account has in every region. Put your own subnets here: private ones, and assign_public_ip = false in main.tf.

data "aws_vpc" "default" {
  default = true
}

data "aws_subnets" "default" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.default.id]
  }
  filter {
    name   = "default-for-az"
    values = ["true"]
  }
}

locals {
  # Two zones: one of them may have no capacity.
  subnet_ids = slice(sort(data.aws_subnets.default.ids), 0, 2)
}
