import type { Package } from './third-party-notices.ts';

type Named = Pick<Package, 'name' | 'version'>;

/**
 * What is inside a bundle, as CycloneDX 1.5: what a list of dependencies cannot say of a package that has them inside. Without a time
 * and a serial number, so that the same sources give the same bytes. Source: https://cyclonedx.org/docs/1.5/json/
 */
export function billOfMaterials(program: Named, packages: readonly Package[]): string {
  const refs = packages.map(purlOf);
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    'bom-ref': purlOf({ name, version }),
    name,
    version,
    purl: purlOf({ name, version }),
    // Several licences to choose from, or none of the list, are an expression.
    licenses: [/^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license }],
  }));
  const main = { type: 'application', 'bom-ref': purlOf(program), ...program, purl: purlOf(program) };
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: main },
    components,
    dependencies: [{ ref: purlOf(program), dependsOn: refs }, ...refs.map((ref) => ({ ref, dependsOn: [] }))],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Source: https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md */
function purlOf({ name, version }: Named): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
