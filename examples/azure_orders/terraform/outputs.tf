output "runtime_binding" {
  description = "All that the runner needs to start the job."
  value       = module.job.runtime_binding
}

output "console_url" {
  description = "Page of the job in the portal."
  value       = module.job.console_url
}
