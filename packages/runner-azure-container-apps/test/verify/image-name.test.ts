import { expect, test } from 'vitest';
import { readImageName } from '../../src/verify/image-name.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

test.each([
  ['acme.azurecr.io/etl', 'acme.azurecr.io', 'etl', 'latest'],
  ['acme.azurecr.io/team/etl:1.2', 'acme.azurecr.io', 'team/etl', '1.2'],
  ['ACME.azurecr.io/etl:1', 'acme.azurecr.io', 'etl', '1'],
  ['acme-d0g2.azurecr.io/etl:1', 'acme-d0g2.azurecr.io', 'etl', '1'],
  [`acme.azurecr.io/etl@${DIGEST}`, 'acme.azurecr.io', 'etl', DIGEST],
  [`acme.azurecr.io/etl:1@${DIGEST}`, 'acme.azurecr.io', 'etl', DIGEST],
])('%s is asked for in its registry', (text, server, repository, reference) => {
  expect(readImageName(text)).toMatchObject({ text, server, registry: { server, repository, reference } });
});

test.each([
  ['etl', 'docker.io'],
  ['acme/etl:1', 'docker.io'],
  ['acme.azurecr.io', 'docker.io'],
  ['docker.io/acme/etl', 'docker.io'],
  ['localhost/etl', 'localhost'],
  ['localhost:5000/etl', 'localhost:5000'],
  ['mcr.microsoft.com/k8se/job', 'mcr.microsoft.com'],
  ['acme.azurecr.us/etl', 'acme.azurecr.us'],
  ['acme.azurecr.io:8080/etl', 'acme.azurecr.io:8080'],
  ['acme.azurecr.io.example.com/etl', 'acme.azurecr.io.example.com'],
  ['acme.xazurecr.io/etl', 'acme.xazurecr.io'],
  ['azurecr.io/etl', 'azurecr.io'],
  ['acme.azurecr.io@example.com/etl', 'acme.azurecr.io@example.com'],
  ['', 'docker.io'],
])('%s is in no Azure Container Registry', (text, server) => {
  expect(readImageName(text)).toMatchObject({ server, registry: undefined });
});
