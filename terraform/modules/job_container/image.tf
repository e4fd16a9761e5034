# An image is [DOMAIN/]PATH[:TAG][@DIGEST].
locals {
  image_name   = regex("(?s)^((?:[^@]*/)?[^:@]*)(?::([^@]*))?(?:@(.*))?$", var.container_image)
  image_tag    = local.image_name[1]
  image_digest = local.image_name[2]

  # The first part is a registry where it has a dot or a colon, or is localhost.
  image_parts  = split("/", local.image_name[0])
  has_registry = length(local.image_parts) > 1 && (can(regex("[.:]", local.image_parts[0])) || local.image_parts[0] == "localhost")
  image_path   = slice(local.image_parts, local.has_registry ? 1 : 0, length(local.image_parts))
  digest_parts = split(":", coalesce(local.image_digest, ":"))
  digest_hex   = lookup(local.rules.images.digest_hex, local.digest_parts[0], 0)

  image_problem = (
    var.container_image == "" ? "is empty" :
    can(regex("^[A-Za-z][A-Za-z0-9+.-]*://", var.container_image)) ? "begins with ${regex("^[A-Za-z][A-Za-z0-9+.-]*://", var.container_image)}" :
    can(regex("[\\s\\v\\p{Z}\\x{feff}]", var.container_image)) ? "has a blank in it" :
    local.has_registry && !can(regex(local.rules.images.domain, local.image_parts[0])) ? "has a registry that is not a host name" :
    join("", local.image_path) == "" ? "has no name" :
    join("", local.image_path) != lower(join("", local.image_path)) ? "has upper-case letters in its name" :
    length(join("/", local.image_path)) > local.rules.images.path_max ? "has a name of more than ${local.rules.images.path_max} characters" :
    !alltrue([for part in local.image_path : can(regex(local.rules.images.path_part, part))]) ? "has a name that is not letters and digits joined by . _ - or /" :
    local.image_tag != null && !can(regex(local.rules.images.tag, local.image_tag)) ? "has a tag that is not 1 to ${local.rules.images.tag_max} letters, digits, _ . and -" :
    local.image_digest == null ? "" :
    local.digest_hex == 0 ? "has a digest that does not begin with ${join(": or ", keys(local.rules.images.digest_hex))}:" :
    length(local.digest_parts) != 2 || !can(regex("^[a-f0-9]+$", local.digest_parts[1])) || length(local.digest_parts[1]) != local.digest_hex ? "has a digest that is not ${local.digest_hex} lower-case hex digits" : ""
  )

  # What may hold a password is not shown.
  shown_image = can(regex("://.*@", var.container_image)) ? "an address with a password" : jsonencode(var.container_image)

  is_pinned_by_tag = local.image_tag != null && local.image_tag != "latest"

  image_faults = concat(
    [for problem in [local.image_problem] : {
      rule    = "JOB605"
      message = "container_image is ${local.shown_image}, which ${problem}; an image is written [REGISTRY/]NAME[:TAG][@DIGEST], for example ghcr.io/acme/ingest:1.4.2."
    } if problem != ""],
    [for digest in [local.image_digest] : {
      rule    = null
      message = "container_image is ${local.shown_image}, which has no digest, and require_digest is true. Add the digest of the version, such as @sha256:…; `docker buildx imagetools inspect` prints it."
    } if var.require_digest && digest == null && local.image_problem == ""],
  )

  image_adjustments = local.image_problem == "" && local.image_digest == null && !local.is_pinned_by_tag && !var.require_digest ? [
    "image ${local.shown_image} ${local.image_tag == null ? "has neither a tag nor a digest" : "has the tag latest"}: what runs may change between two runs"
  ] : []
}
