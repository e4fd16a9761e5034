output "runtime_binding" {
  description = "All that a runner needs to start the job."
  value       = module.job.runtime_binding
}

output "run_command" {
  description = "Starts the job by hand, without a runner."
  value       = module.job.run_command
}

output "console_url" {
  description = "Page of the job in the console."
  value       = module.job.console_url
}

output "adjustments" {
  description = "What is not as it was asked for."
  value       = module.job.adjustments
}
