/** The release that pipelines install where the host has no ready way to do it. */
const VERSION = '1.11.4';

/** Downloads Terraform, compares it with its maker's checksum, and puts it on the PATH of a Linux machine. */
export const INSTALL_TERRAFORM: readonly string[] = [
  `curl -fsSLO https://releases.hashicorp.com/terraform/${VERSION}/terraform_${VERSION}_linux_amd64.zip`,
  `curl -fsSL https://releases.hashicorp.com/terraform/${VERSION}/terraform_${VERSION}_SHA256SUMS | sha256sum --check --ignore-missing`,
  `unzip -oq terraform_${VERSION}_linux_amd64.zip terraform -d /usr/local/bin`,
  `rm terraform_${VERSION}_linux_amd64.zip`,
];

export const TERRAFORM_VERSION = VERSION;
