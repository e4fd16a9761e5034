import { z } from 'zod';
import { described } from './described.ts';
import { numberOrText, openMap, yesNoOrText } from './scalar.ts';

const text = z.string().nullable().exactOptional();

const bucketFields = {
  bucket: described(text, 'Bucket', 'Name of the bucket. `${VAR}` is expanded by the container.', ['${S3_BUCKET}']),
  prefix: described(text, 'Prefix', 'Folder inside the bucket that files are written under.', ['raw/stripe/customers']),
  endpoint: described(text, 'Endpoint', 'Address of an S3-compatible store; leave out for AWS.', ['${S3_ENDPOINT}']),
  region: described(text, 'Region', 'Region of the bucket.', ['us-east-1', '${AWS_REGION}']),
  access_key_id: described(text, 'Access key id', 'A reference to the key, never the key.', ['${AWS_ACCESS_KEY_ID}']),
  secret_access_key: described(text, 'Secret access key', 'A reference to the secret, never the secret.', [
    '${AWS_SECRET_ACCESS_KEY}',
  ]),
  access_key: described(text, 'Access key', 'The spelling that some plugins use for `access_key_id`.', [
    '${MINIO_ACCESS_KEY}',
  ]),
  secret_key: described(text, 'Secret key', 'The spelling that some plugins use for `secret_access_key`.', [
    '${MINIO_SECRET_KEY}',
  ]),
  path_style_access: described(
    yesNoOrText.nullable().exactOptional(),
    'Path-style access',
    'Put the bucket into the path of the address instead of its host name, as MinIO needs it.',
    [true],
  ),
  secure: described(yesNoOrText.nullable().exactOptional(), 'Secure', 'Use TLS.', [false]),
};

const ObjectStore = z
  .looseObject(bucketFields)
  .meta({ id: 'ObjectStore', title: 'Object store', description: 'An S3-compatible bucket and how to reach it.' });

const NessieConnection = z
  .looseObject({ uri: described(text, 'Address', 'Address of the Nessie API.', ['${NESSIE_URI}']) })
  .meta({
    id: 'NessieConnection',
    title: 'Nessie',
    description: 'The Nessie catalog that Iceberg tables are committed to.',
  });

const LocalFolder = z
  .looseObject({
    path: described(text, 'Path', 'Folder on this machine, relative to the working directory.', ['data/out']),
  })
  .meta({ id: 'LocalFolder', title: 'Local folder', description: 'A folder on the machine that runs the job.' });

export const SourceConnection = z
  .looseObject({
    host: described(text, 'Host', 'Name or address of the server.', ['${PGHOST:-localhost}']),
    port: described(numberOrText.nullable().exactOptional(), 'Port', 'Port of the server.', [5432, '${PGPORT:-5432}']),
    database: described(numberOrText.nullable().exactOptional(), 'Database', 'Name of the database.', [
      '${PGDATABASE}',
    ]),
    user: described(numberOrText.nullable().exactOptional(), 'User', 'Who connects.', ['${PGUSER}']),
    password: described(
      numberOrText.nullable().exactOptional(),
      'Password',
      'A reference to the password, never the password.',
      ['${PGPASSWORD}'],
    ),
    base_url: described(text, 'Base address', 'Where the API of the source starts.', ['https://api.example.com/v1']),
    timeout: described(numberOrText.nullable().exactOptional(), 'Timeout', 'Seconds to wait for an answer.', [30]),
    s3: described(ObjectStore.nullable().exactOptional(), 'S3', 'The bucket to read from.'),
    minio: described(ObjectStore.nullable().exactOptional(), 'MinIO', 'The MinIO bucket to read from.'),
  })
  .meta({
    id: 'SourceConnection',
    title: 'Source connection',
    description: 'How to reach the source. Other settings go to the connector as they are.',
  });

export const TargetConnection = z
  .looseObject({
    s3: described(ObjectStore.nullable().exactOptional(), 'S3', 'The bucket to write to.'),
    minio: described(ObjectStore.nullable().exactOptional(), 'MinIO', 'The MinIO bucket to write to.'),
    nessie: described(NessieConnection.nullable().exactOptional(), 'Nessie', 'The catalog of Iceberg tables.'),
    local: described(LocalFolder.nullable().exactOptional(), 'Local folder', 'A folder to write to.'),
    ...bucketFields,
  })
  .meta({
    id: 'TargetConnection',
    title: 'Target connection',
    description:
      'Where the data goes: `s3`, `minio`, `nessie` or `local`, or the settings of a bucket without such a name.',
  });

export const Engine = z
  .looseObject({
    type: described(text, 'Type', 'Name of the engine.', ['native']),
    options: described(openMap.nullable().exactOptional(), 'Options', 'Handed to the engine as they are.', [
      { batch_size: 1000 },
    ]),
  })
  .meta({ id: 'Engine', title: 'Engine', description: 'The program part that reads or writes, and its options.' });
