import type { World } from '../jobs/world.ts';
import type { AzureHandlers } from '../registry.ts';
import { ok } from '../wire/answer.ts';
import { Fault } from '../wire/fault.ts';
import { textOf } from '../wire/input.ts';
import type { Request } from '../wire/read-request.ts';
import { toOrigin } from '../wire/to-origin.ts';
import { type ImageFiles, toImageFiles } from './manifests.ts';
import { RegistryFault, toFirewalled, toUnauthorized } from './registry-fault.ts';
import { RegistryTokens } from './registry-tokens.ts';

/** Registries with all images of the fake, as one who pulls sees them. Source of the exchange: https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md */
export function imageHandlers(world: World): AzureHandlers {
  const tokens = new RegistryTokens();
  return {
    Authentication_ExchangeAadAccessTokenForAcrRefreshToken: ({ input }) => {
      const refused = world.lies.find('registry')?.refuses;
      if (refused === 'address') throw toFirewalled();
      const server = textOf(input, 'service');
      const isWhole = textOf(input, 'grant_type') === 'access_token' && textOf(input, 'access_token') !== undefined;
      if (refused === 'pull' || !isWhole || server === undefined) throw toUnauthorized();
      return ok({ refresh_token: tokens.give({ server }) });
    },
    Authentication_ExchangeAcrRefreshTokenForAcrAccessToken: ({ input }) => {
      const grant = tokens.find(textOf(input, 'refresh_token'));
      const [server, scope] = [textOf(input, 'service'), textOf(input, 'scope')];
      const isOurs = grant !== undefined && grant.scope === undefined && grant.server === server;
      if (!isOurs || scope === undefined || textOf(input, 'grant_type') !== 'refresh_token') throw toUnauthorized();
      return ok({ access_token: tokens.give({ server, scope }) });
    },
    ContainerRegistry_GetManifest: (request) => {
      const files = findImages(request, tokens, world).get(request.names['reference'] ?? '');
      if (files !== undefined) return ok(files.manifest);
      const message = `manifest tagged by "${request.names['reference']}" is not found`;
      throw new RegistryFault(404, 'MANIFEST_UNKNOWN', message);
    },
    ContainerRegistryBlob_GetBlob: (request) => {
      findImages(request, tokens, world);
      const store = world.lies.find('registry')?.blobsAt ?? `${toOrigin(request)}/store`;
      return { status: 307, headers: { location: `${store}/${request.names['digest']}?sig=signed` } };
    },
    BlobStore_Get: ({ headers, names }) => {
      // A signed address and a token at once are refused, as Azure's storage does.
      if (headers.authorization !== undefined) throw new Fault(400, 'InvalidAuthenticationInfo', 'Two of them.');
      const all = [...world.images.keys()].map((name) => toFiles(name, world));
      const found = all.find(({ manifest }) => JSON.stringify(manifest).includes(`"${names['digest']}"`));
      if (found === undefined) throw new Fault(404, 'BlobNotFound', 'The specified blob does not exist.');
      return ok(found.config);
    },
  };
}

/** The images of the request's repository by tag and by digest. Throws a fault for a token that is not for pulling from it. */
function findImages({ names, headers }: Request, tokens: RegistryTokens, world: World): Map<string, ImageFiles> {
  const grant = tokens.find(headers.authorization?.replace('Bearer ', ''));
  if (grant?.scope !== `repository:${names['repository']}:pull`) throw toUnauthorized();
  const prefix = `${grant.server}/${names['repository']}:`;
  const found = [...world.images.keys()].filter((name) => name.startsWith(prefix));
  if (found.length === 0) {
    throw new RegistryFault(404, 'NAME_UNKNOWN', `repository "${names['repository']}" is not found`);
  }
  return new Map(
    found.flatMap((name) => {
      const files = toFiles(name, world);
      return [[name.slice(prefix.length), files] as const, [files.digest, files] as const];
    }),
  );
}

function toFiles(name: string, { lies }: World): ImageFiles {
  return toImageFiles(name, lies.find('registry')?.platforms ?? []);
}
