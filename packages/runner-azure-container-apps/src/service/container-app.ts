import type { ServiceWords } from '@dativo/runner';
import { toShellWord } from '@dativo/runner/drivers';
import { type BindingReader, invalidBinding, WHERE } from '../binding-reader.ts';

/** A Container App that a job names in place of a Container Apps job. */
export interface ContainerAppName {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly app: string;
}

const APP_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.App\/containerApps\/([^/]+)$/i;
/** Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftapp */
const APP = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/** Undefined where the identifiers name no service. */
export function readContainerApp(reader: BindingReader): ContainerAppName | undefined {
  const text = reader.text('service_name', 'the name of the Container App');
  if (text === undefined) return undefined;
  const [, subscriptionId, resourceGroup, app = text] = APP_ID.exec(text) ?? [];
  if (!APP.test(app)) {
    throw invalidBinding(
      `${WHERE}.service_name is ${JSON.stringify(text)}; it must be the name or the resource id of a Container App`,
    );
  }
  return {
    subscriptionId: subscriptionId ?? need(reader, 'subscription_id', 'the id of the subscription'),
    resourceGroup: resourceGroup ?? need(reader, 'resource_group_name', 'the name of the resource group'),
    app,
  };
}

function need(reader: BindingReader, key: string, meaning: string): string {
  const text = reader.text(key, meaning);
  if (text === undefined) throw reader.missing(key, meaning);
  return text;
}

export function toContainerAppId({ subscriptionId, resourceGroup, app }: ContainerAppName): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.App/containerApps/${app}`;
}

/** Source: https://learn.microsoft.com/cli/azure/containerapp */
export function toServiceWords({ subscriptionId, resourceGroup, app }: ContainerAppName): ServiceWords {
  const [name, group, subscription] = [app, resourceGroup, subscriptionId].map(toShellWord);
  const where = `--name ${name} --resource-group ${group} --subscription ${subscription}`;
  return {
    name: `the Container App ${app}`,
    commands: {
      look: `az containerapp revision list ${where} --output table`,
      // A name of its own is what makes it a new revision; nothing else of it changes.
      newRevision: `az containerapp update ${where} --revision-suffix "r$(date +%s)"`,
    },
  };
}
