output "cluster_name" {
  description = "Where the job runs: the region, since one machine is one place."
  value       = terraform_data.job.output.region
}

output "service_name" {
  description = "Name of the job on this machine: job_name and environment."
  value       = terraform_data.job.output.name
}

output "endpoint_url" {
  description = "Address of the job as a URI. It names the job; nothing listens there."
  value       = "local-process://${terraform_data.job.output.region}/${urlencode(terraform_data.job.output.name)}"
}

output "all_tags" {
  description = "Tags of the job after the merge: default_tags, then job_metadata, then managed_by and dativo_runtime."
  value       = terraform_data.job.output.tags
}

output "runtime_binding" {
  description = "All that the runner needs to start the job: runtime, command, working_directory and environment; state_directory and timeout_seconds where they are set. For infrastructure.resource_identifiers."
  value       = terraform_data.job.output.runtime_binding
}
