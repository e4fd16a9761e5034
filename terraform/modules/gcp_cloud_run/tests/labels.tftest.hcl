# Labels of a job, wherever they go.
mock_provider "google" {
  override_during = plan

  mock_resource "google_service_account" {
    defaults = {
      email = "made@acme-data-platform.iam.gserviceaccount.com"
      name  = "projects/acme-data-platform/serviceAccounts/made@acme-data-platform.iam.gserviceaccount.com"
    }
  }
  mock_resource "google_cloud_run_v2_service" {
    defaults = { uri = "https://orders-123.a.run.app" }
  }
}

variables {
  project_id      = "acme-data-platform"
  region          = "europe-west1"
  container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/dativo:1.4.2"
  job_metadata = {
    job_name      = "orders"
    team          = "sales"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-1"
  }
}

run "t6_job_and_its_template_have_the_same_labels" {
  command = plan
  module { source = "./modules/job" }

  assert {
    condition     = google_cloud_run_v2_job.job[0].labels == google_cloud_run_v2_job.job[0].template[0].labels
    error_message = "The bill shows only the labels of the template, so they must be those of the job."
  }
  assert {
    condition = google_cloud_run_v2_job.job[0].template[0].labels == tomap({
      job_name   = "orders", team = "sales", pipeline_type = "ingestion", environment = "dev", cost_center = "cc-1"
      managed_by = "terraform", dativo_runtime = "gcp_cloud_run"
    })
    error_message = "The template has labels ${jsonencode(google_cloud_run_v2_job.job[0].template[0].labels)}."
  }
}

run "t6_service_and_its_template_have_the_same_labels" {
  command = plan
  module { source = "./modules/job" }
  variables { service = {} }

  assert {
    condition     = google_cloud_run_v2_service.service[0].labels == google_cloud_run_v2_service.service[0].template[0].labels && google_cloud_run_v2_service.service[0].labels["team"] == "sales"
    error_message = "Service and template differ in their labels."
  }
}

run "t6_worker_pool_and_its_template_have_the_same_labels" {
  command = plan
  module { source = "./modules/job" }
  variables { service = { kind = "worker" } }

  assert {
    condition     = google_cloud_run_v2_worker_pool.worker[0].labels == google_cloud_run_v2_worker_pool.worker[0].template[0].labels && google_cloud_run_v2_worker_pool.worker[0].labels["team"] == "sales"
    error_message = "Worker pool and template differ in their labels."
  }
}

run "o6_labels_are_cleaned_and_the_tags_kept_beside_them" {
  command = plan
  module { source = "./modules/job" }
  variables {
    job_metadata = {
      job_name       = "orders", team = "Sales & Ops", pipeline_type = "ingestion", environment = "dev", cost_center = "cc-1"
      "Owner E-Mail" = "ada@acme.example", "2nd level" = "v1.5"
    }
  }

  assert {
    condition = alltrue([for key, value in google_cloud_run_v2_job.job[0].template[0].labels :
      can(regex("^[a-z][a-z0-9_-]{0,62}$", key)) && can(regex("^[a-z0-9_-]{0,63}$", value))
    ])
    error_message = "Google Cloud refuses labels such as ${jsonencode(google_cloud_run_v2_job.job[0].template[0].labels)}."
  }
  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].labels["team"] == "sales-ops"
    error_message = "team became ${google_cloud_run_v2_job.job[0].template[0].labels["team"]}."
  }
  assert {
    condition     = jsondecode(google_cloud_run_v2_job.job[0].annotations["dativo.io/tags"])["Owner E-Mail"] == "ada@acme.example"
    error_message = "The tags as they were written are lost."
  }
  assert {
    condition     = length(output.tag_report) >= 4 && alltrue([for change in output.tag_report : change.raw != change.applied])
    error_message = "tag_report does not name what was changed: ${jsonencode(output.tag_report)}."
  }
}

run "t7_as_many_labels_as_google_takes_pass" {
  command = plan
  module { source = "./modules/job" }
  variables {
    default_tags = { for number in range(56) : "tag_${number}" => "x" }
  }

  assert {
    condition     = length(google_cloud_run_v2_job.job[0].labels) == 63
    error_message = "The job has ${length(google_cloud_run_v2_job.job[0].labels)} labels; 5 of the job, 2 of the module and 56 of the organisation make 63."
  }
}

run "t7_one_label_more_is_refused" {
  command = plan
  module { source = "./modules/job" }
  variables {
    default_tags = { for number in range(57) : "tag_${number}" => "x" }
  }

  expect_failures = [output.runtime_binding]
}

run "t10_tags_that_become_one_label_are_refused" {
  command = plan
  module { source = "./modules/job" }
  variables {
    default_tags = { "Cost Owner" = "a", "cost owner" = "b" }
  }

  expect_failures = [output.runtime_binding]
}

run "t11_the_job_wins_over_the_organisation" {
  command = plan
  module { source = "./modules/job" }
  variables {
    default_tags = { team = "everybody", organisation = "acme" }
  }

  assert {
    condition     = output.tags_effective["team"] == "sales" && output.tags_effective["organisation"] == "acme"
    error_message = "Tags are ${jsonencode(output.tags_effective)}."
  }
}

run "o23_a_tag_in_place_of_the_modules_own_is_refused" {
  command = plan
  module { source = "./modules/job" }
  variables {
    default_tags = { managed_by = "hand" }
  }

  expect_failures = [output.runtime_binding]
}

run "o23_the_modules_own_tag_may_be_repeated" {
  command = plan
  variables {
    default_labels = { managed_by = "terraform", project = "dativo-platform" }
  }

  assert {
    condition     = output.all_labels["managed_by"] == "terraform" && output.all_labels["project"] == "dativo-platform"
    error_message = "Labels are ${jsonencode(output.all_labels)}."
  }
}

run "o22_malformed_values_do_not_reach_the_cloud" {
  command = plan
  module { source = "./modules/job" }
  variables {
    job_metadata = { job_name = "orders", team = "&&&", pipeline_type = "ingestion", environment = "dev", cost_center = "cc-1" }
  }

  expect_failures = [output.runtime_binding]
}

run "the_policy_of_the_organisation_counts" {
  command = plan
  module { source = "./modules/job" }
  variables {
    tag_policy = { allowed = { environment = ["staging", "prod"] } }
  }

  expect_failures = [output.runtime_binding]
}

run "o7_names_of_long_jobs_are_legal_and_differ" {
  command = plan
  module { source = "./modules/job" }
  variables {
    job_metadata = { job_name = "Stripe Customers/Incremental Sync (EU) one", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-1" }
    schedule     = { cron = "0 2 * * *" }
  }

  assert {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", google_service_account.job[0].account_id)) && length(google_service_account.job[0].account_id) == 30
    error_message = "No service account can be called ${google_service_account.job[0].account_id}."
  }
  assert {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", google_service_account.scheduler[0].account_id)) && endswith(google_service_account.scheduler[0].account_id, "-run")
    error_message = "No service account can be called ${google_service_account.scheduler[0].account_id}."
  }
}

run "o7_another_job_that_begins_the_same_gets_another_name" {
  command = plan
  module { source = "./modules/job" }
  variables {
    job_metadata = { job_name = "Stripe Customers/Incremental Sync (EU) two", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-1" }
    schedule     = { cron = "0 2 * * *" }
  }

  assert {
    condition     = google_service_account.job[0].account_id != run.o7_names_of_long_jobs_are_legal_and_differ.names["service_account"].name
    error_message = "Two jobs share the account ${google_service_account.job[0].account_id}."
  }
}
