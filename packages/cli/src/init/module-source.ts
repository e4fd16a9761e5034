/** The release of the Terraform modules that new root modules name. */
const RELEASE = 'v0.1.0';

const REPOSITORY = 'https://github.com/dativo-io/dativo-job-tooling.git';

/** Where a module is published. A release is a tag, so the module does not change under the job. */
export function moduleSource(name: string): string {
  return `git::${REPOSITORY}//terraform/modules/${name}?ref=${RELEASE}`;
}
