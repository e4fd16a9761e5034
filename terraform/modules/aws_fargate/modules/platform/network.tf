# Nothing may come in, and nothing may go out but what egress lists.
resource "aws_security_group" "tasks" {
  count = local.creates_security_group ? 1 : 0

  name        = local.names["security_group"]
  description = "Tasks of Dativo jobs"
  vpc_id      = var.vpc_id
  tags        = merge(local.tags, { Name = local.names["security_group"] })

  lifecycle {
    # Tasks hold on to their group, so the new one has to be there before the old one can go.
    create_before_destroy = true

    precondition {
      condition     = var.vpc_id != null
      error_message = "A security group for the tasks needs vpc_id, the VPC of the subnets. Set it, or give existing groups in security_group_ids."
    }
  }
}

resource "aws_vpc_security_group_egress_rule" "https_to_internet" {
  count = local.creates_security_group && var.egress.https_to_internet ? 1 : 0

  security_group_id = aws_security_group.tasks[0].id
  description       = "HTTPS to any address"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
  tags              = merge(local.tags, { Name = "${local.names["security_group"]}-https" })
}

resource "aws_vpc_security_group_egress_rule" "listed" {
  for_each = local.creates_security_group ? var.egress.rules : {}

  security_group_id            = aws_security_group.tasks[0].id
  description                  = coalesce(each.value.description, "Tasks to ${each.key}")
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.port
  to_port                      = coalesce(each.value.to_port, each.value.port)
  cidr_ipv4                    = each.value.cidr_ipv4
  cidr_ipv6                    = each.value.cidr_ipv6
  prefix_list_id               = each.value.prefix_list_id
  referenced_security_group_id = each.value.security_group_id
  tags                         = merge(local.tags, { Name = "${local.names["security_group"]}-${each.key}" })
}

check "tasks_can_reach_something" {
  assert {
    condition     = !local.creates_security_group || var.egress.https_to_internet || length(var.egress.rules) > 0
    error_message = "The tasks may not talk to anything: they can neither pull their image nor write their log. List in egress what they need: https_to_internet = true, or rules for VPC endpoints, prefix lists and databases."
  }
}

check "public_addresses_are_wanted" {
  assert {
    condition     = !var.assign_public_ip || var.acknowledge_public_ip
    error_message = "assign_public_ip gives every task an address on the internet. Private subnets with a NAT gateway or VPC endpoints need none. Where it is meant, set acknowledge_public_ip = true."
  }
}
