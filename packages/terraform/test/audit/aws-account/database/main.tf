variable "tags" {
  type = map(string)
}

resource "aws_db_instance" "main" {
  allocated_storage     = 20
  engine                = "postgres"
  instance_class        = "db.t4g.micro"
  username              = "shop"
  password              = "CANARY-password-7f3a"
  skip_final_snapshot   = true
  copy_tags_to_snapshot = true
  tags                  = var.tags
}

resource "aws_rds_cluster" "main" {
  cluster_identifier    = "shop"
  engine                = "aurora-postgresql"
  master_username       = "shop"
  master_password       = "CANARY-password-7f3a"
  skip_final_snapshot   = true
  copy_tags_to_snapshot = true
  tags                  = var.tags
}

resource "aws_kms_alias" "main" {
  name          = "alias/shop"
  target_key_id = "1234abcd-12ab-34cd-56ef-1234567890ab"
}
