output "jobs" {
  description = "Inputs of every valid job by job_name: defaults, then what the job says. Those of known_inputs that neither gives are null."
  value       = local.jobs

  precondition {
    condition = var.on_invalid == "skip" || length(flatten(values(local.problems))) == 0
    error_message = "Some jobs of the fleet cannot be:\n${join("\n", flatten([for label, problems in local.problems : [
      for problem in problems : "- ${label}${contains(keys(local.job_names), label) ? " (job_name ${local.job_names[label]})" : ""}: ${problem}."
    ]]))}\nMend them, or set on_invalid to \"skip\" to leave them out."
  }
}

output "labels" {
  description = "How messages name a job, by job_name: with its key or file in brackets, where that is another. For the input label of the modules that make the jobs."
  value = { for name, label in local.labels : name => label == name ? name : format("%s (%s)", name, (
    contains(keys(local.job_files), label) ? trimprefix("${var.job_files.directory}/${label}", "./") : label
  )) }
}

output "invalid" {
  description = "What is wrong with the jobs that were left out: messages by the key or file of the job. Empty unless on_invalid is \"skip\"."
  value       = local.invalid
}

output "teams" {
  description = "The teams of the valid jobs, each once."
  value       = local.teams
}
