output "cluster_name" {
  description = "Where the job runs."
  value       = module.local_process.cluster_name
}

output "service_name" {
  description = "Name of the job on this machine."
  value       = module.local_process.service_name
}

output "endpoint_url" {
  description = "Address of the job as a URI."
  value       = module.local_process.endpoint_url
}

output "all_tags" {
  description = "Tags of the job after the merge."
  value       = module.local_process.all_tags
}

output "runtime_binding" {
  description = "All that the runner needs to start the job."
  value       = module.local_process.runtime_binding
}
