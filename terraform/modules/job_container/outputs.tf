output "entry_point" {
  description = "Entry point of the container: a few lines of sh that unpack the job file and start the command. Empty where the image keeps its own."
  value       = local.entry_point

  precondition {
    condition     = var.on_fault == "report" || length(local.faults) == 0
    error_message = "The container${var.label == null ? "" : " of ${var.label}"} cannot run like this:\n${join("\n", [for fault in local.faults : "- ${fault.message}${fault.rule == null ? "" : " (${fault.rule})"}"])}"
  }
}

output "arguments" {
  description = "Arguments of the entry point. A runner replaces them for one run."
  value       = local.arguments
}

output "environment" {
  description = "Environment of the container: environment_variables, DATIVO_JOB_CONFIG where job_config is given, STATE_DIR where state_directory is given."
  value       = local.environment
}

output "job_file" {
  description = "Where the program finds the job file."
  value       = local.job_file
}

output "scratch_directory" {
  description = "Folder that must be writable; with a read-only root file system a volume goes there."
  value       = local.scratch_directory
}

output "size" {
  description = "Size of the container: cpu and memory in the form that the cloud's API takes, vcpu and memory_gib as numbers."
  value       = local.size
}

output "timeout_seconds" {
  description = "Seconds that a run may take; null for the runtime's own limit."
  value       = var.timeout_seconds
}

output "log_retention_days" {
  description = "Days that logs are kept, as the cloud takes them."
  value       = local.log_retention_days
}

output "schedule" {
  description = "Expression (cron(...) on AWS, five fields elsewhere) and timezone of the cloud's scheduler; null without a schedule."
  value       = local.schedule
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was written, or that deserves a look."
  value       = local.adjustments
}

output "faults" {
  description = "What the cloud would refuse, with the rule of the validator of job files (or null) and a message. Empty unless on_fault is \"report\"."
  value       = local.faults
}
