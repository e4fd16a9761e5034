terraform {
  # No providers: everything here is known at plan time. Before 1.9 a validation could not look at locals.
  required_version = ">= 1.9.0"
}
