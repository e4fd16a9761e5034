output "tags" {
  description = "What every resource carries: default_tags, then job_metadata, then managed_by and dativo_runtime, in the form the cloud takes. On Google Cloud these are labels."
  value       = tomap(local.tags)

  precondition {
    condition     = var.on_fault == "report" || length(local.faults) == 0
    error_message = "The job${var.label == null ? "" : " ${var.label}"} cannot have these tags and names:\n${join("\n", [for fault in local.faults : "- ${fault.message}${fault.rule == null ? "" : " (${fault.rule})"}"])}"
  }

  precondition {
    condition     = var.on_lossy == "report" || length(local.changes) == 0
    error_message = "Google Cloud would get other labels than the job${var.label == null ? "" : " ${var.label}"} says, and on_lossy is \"error\":\n${join("\n", [for change in local.changes : "- tag \"${change.key}\": the ${change.part == "key" ? "name" : "value"} \"${change.raw}\" would become \"${change.applied}\""])}"
  }
}

output "tag_report" {
  description = "Every tag name and value that does not reach the cloud as it was written: key, part (key or value), raw, applied and reason (characters or length). Empty on AWS, Azure and this machine."
  value       = local.changes
}

output "names" {
  description = "For each kind of resource its name, and whether it had to be shortened. job_name and environment are all they depend on."
  value       = tomap(local.names)
}

output "adjustments" {
  description = "One sentence for each label and each name that is not as it was written."
  value       = local.adjustments
}

output "faults" {
  description = "What the cloud would refuse, with the rule, the tag and a message. Empty unless on_fault is \"report\"."
  value       = local.faults
}
