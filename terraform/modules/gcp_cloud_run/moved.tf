# Where the resources of the original module are now. Names must stay for this to change nothing; the README says how.
moved {
  from = google_service_account.dativo_sa
  to   = module.job.google_service_account.job[0]
}

moved {
  from = google_cloud_run_v2_job.dativo_job
  to   = module.job.google_cloud_run_v2_job.job
}

moved {
  from = google_cloud_run_v2_service.dativo_service
  to   = module.job.google_cloud_run_v2_service.service[0]
}

moved {
  from = google_cloud_run_v2_service_iam_member.public_access
  to   = module.job.google_cloud_run_v2_service_iam_member.anybody
}

moved {
  from = google_cloud_scheduler_job.dativo_scheduler
  to   = module.job.google_cloud_scheduler_job.job
}
