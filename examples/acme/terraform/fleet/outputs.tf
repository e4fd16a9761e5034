output "jobs" {
  description = "All outputs of each job by job_name, for the job files."
  value       = module.fleet.jobs
}

output "fleet_summary" {
  description = "The fleet at a glance: team, schedule, identity and size of each job."
  value       = module.fleet.fleet_summary
}

output "invalid_jobs" {
  description = "Jobs that were left out, with what is wrong with them."
  value       = module.fleet.invalid_jobs
}
