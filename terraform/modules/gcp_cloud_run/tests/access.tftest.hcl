# Who may do what.
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

run "t16_a_job_that_names_nothing_gets_nothing" {
  command = plan
  module { source = "./modules/job" }

  assert {
    condition     = length(output.access.read) + length(output.access.write) + length(output.access.secrets) == 0
    error_message = "The job gets ${jsonencode(output.access)}."
  }
  assert {
    condition     = output.untaggable_resources == tolist(["google_service_account"])
    error_message = "There are grants: ${jsonencode(output.untaggable_resources)}."
  }
}

run "t16_no_list_no_grant" {
  command = plan
  module { source = "./modules/access" }
  variables { email = "made@acme-data-platform.iam.gserviceaccount.com" }

  assert {
    condition     = length(google_storage_bucket_iam_member.read) + length(google_storage_bucket_iam_member.write) + length(google_secret_manager_secret_iam_member.read) == 0
    error_message = "Something is granted."
  }
}

run "grants_are_on_the_single_bucket_and_secret" {
  command = plan
  module { source = "./modules/access" }
  variables {
    email   = "made@acme-data-platform.iam.gserviceaccount.com"
    read    = ["raw", "lake"]
    write   = ["lake"]
    secrets = { "p/key" = { project = "p", name = "key" } }
  }

  assert {
    condition     = { for name, grant in google_storage_bucket_iam_member.read : name => grant.role } == { raw = "roles/storage.objectViewer" }
    error_message = "A bucket that may be written needs no second grant to be read."
  }
  assert {
    condition     = { for name, grant in google_storage_bucket_iam_member.write : name => grant.role } == { lake = "roles/storage.objectUser" }
    error_message = "Overwriting and deleting needs objectUser, and nothing needs more."
  }
  assert {
    condition     = google_secret_manager_secret_iam_member.read["p/key"].role == "roles/secretmanager.secretAccessor" && google_secret_manager_secret_iam_member.read["p/key"].project == "p" && google_secret_manager_secret_iam_member.read["p/key"].secret_id == "key"
    error_message = "The secret is not granted where it is."
  }
}

run "one_secret_in_many_places_is_one_grant" {
  command = plan
  module { source = "./modules/job" }
  variables {
    secrets        = { A = "key:latest", B = "projects/acme-data-platform/secrets/key/versions/2" }
    secret_volumes = [{ name = "files", secret_name = "key", mount_path = "/secrets" }]
    access         = { secrets = ["key", "projects/other/secrets/key"] }
  }

  assert {
    condition     = keys(output.access.secrets) == ["acme-data-platform/key", "other/key"]
    error_message = "The grants are ${jsonencode(output.access.secrets)}."
  }
}

run "an_existing_account_is_used" {
  command = plan
  module { source = "./modules/job" }
  variables { service_account = { email = "etl@acme-data-platform.iam.gserviceaccount.com", grant_access = false } }

  assert {
    condition     = length(google_service_account.job) == 0 && google_cloud_run_v2_job.job[0].template[0].template[0].service_account == "etl@acme-data-platform.iam.gserviceaccount.com"
    error_message = "The job does not run as the given account."
  }
}

run "a_default_account_is_refused" {
  command = plan
  module { source = "./modules/job" }
  variables { service_account = { email = "123-compute@developer.gserviceaccount.com" } }

  expect_failures = [var.service_account]
}

run "secrets_need_a_version" {
  command = plan
  module { source = "./modules/job" }
  variables { secrets = { API_KEY = "stripe-api-key" } }

  expect_failures = [var.secrets]
}

run "a_version_is_a_number_or_latest" {
  command = plan
  module { source = "./modules/job" }
  variables { secrets = { API_KEY = "stripe-api-key:newest" } }

  expect_failures = [var.secrets]
}

run "buckets_are_bare_names" {
  command = plan
  module { source = "./modules/job" }
  variables { access = { write = ["gs://lake"] } }

  expect_failures = [var.access]
}
