# What all states of acme on AWS share. The bucket has versions, and nobody but the pipeline's role may read it.
bucket  = "acme-terraform-state"
region  = "eu-west-1"
encrypt = true
