# The names that `dativo metadata` writes for this job. Add one here when the job file gets another setting.

variable "job_metadata" {
  description = "Tags of the job: those of its file over those of dativo.config.yaml."
  type        = map(string)
}

variable "region" {
  description = "From infrastructure.region."
  type        = string
}

variable "container_image" {
  description = "From infrastructure.runtime.image."
  type        = string
}

variable "cpu" {
  description = "From infrastructure.runtime.cpu."
  type        = string
}

variable "memory" {
  description = "From infrastructure.runtime.memory."
  type        = string
}

variable "timeout_seconds" {
  description = "From infrastructure.runtime.timeout_seconds."
  type        = number
}

variable "schedule" {
  description = "From infrastructure.schedule."
  type        = object({ cron = string, timezone = optional(string, "UTC") })
}

# Not in the job file.

variable "stripe_secret_arn" {
  description = "The secret with Stripe's key, in Secrets Manager: a restricted key that may read customers."
  type        = string
  default     = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:acme/stripe-api-key-a1B2c3"
}
