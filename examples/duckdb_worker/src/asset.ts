import { type ColumnType, parseColumnType, TYPE_NAMES } from './column-types.ts';
import { JobError } from './job-error.ts';
import type { YamlMap } from './yaml-map.ts';

export interface AssetColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly isRequired: boolean;
}

/** What the rows must look like: the columns of the dataset, in the order in which they are written. */
export interface Asset {
  readonly name: string;
  readonly version: string;
  readonly columns: readonly AssetColumn[];
}

/** Reads both forms of an asset file: the keys at the top, or under `asset:`. */
export function parseAsset(file: YamlMap): Asset {
  const asset = file.value('schema') === undefined ? (file.map('asset') ?? file) : file;
  const fields = asset.list('schema');
  if (fields === undefined || fields.length === 0) {
    throw new JobError('CONFIG', `${asset.place}: schema must be a list of columns with name and type.`);
  }
  const columns = fields.map((field, index) => parseColumn(asset.item(field, `schema[${index}]`)));
  refuseEqualNames(columns, asset.place);
  return { name: asset.requiredText('name'), version: versionText(asset), columns };
}

function parseColumn(field: YamlMap): AssetColumn {
  const name = field.requiredText('name');
  const typeName = field.requiredText('type');
  const type = parseColumnType(typeName);
  if (type === undefined) {
    throw new JobError('CONFIG', `${field.place}: type '${typeName}' is not known; use one of ${TYPE_NAMES}.`);
  }
  const required = field.value('required') ?? false;
  if (typeof required !== 'boolean') throw new JobError('CONFIG', `${field.place}: required must be true or false.`);
  return { name, type, isRequired: required };
}

/** Parquet readers, DuckDB among them, take names that differ only in case for the same column. */
function refuseEqualNames(columns: readonly AssetColumn[], place: string): void {
  const seen = new Map<string, string>();
  for (const { name } of columns) {
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) {
      throw new JobError('CONFIG', `${place}: the columns '${other}' and '${name}' have the same name.`);
    }
    seen.set(name.toLowerCase(), name);
  }
}

function versionText(asset: YamlMap): string {
  const version = asset.value('version');
  return typeof version === 'string' || typeof version === 'number' ? String(version) : '';
}
