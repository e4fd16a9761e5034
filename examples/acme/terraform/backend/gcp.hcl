# What all states of acme on Google Cloud share. The bucket has versions, and nobody but the pipeline's account may read it.
bucket = "acme-terraform-state"
