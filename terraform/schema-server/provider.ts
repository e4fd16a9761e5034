import type { Http2Session } from 'node:http2';
import type { Applied, OnApply } from './applied.ts';
import { applyChange, type Made } from './apply-change.ts';
import { awsBehaviour } from './behaviour/aws.ts';
import { azurermBehaviour } from './behaviour/azurerm.ts';
import { type Behaviour, digest, uuid, type Values } from './behaviour/behaviour.ts';
import { googleBehaviour } from './behaviour/google.ts';
import { configFaults } from './config-faults.ts';
import { encodeFaults, type Fault } from './diagnostic.ts';
import { encodeProviderSchema } from './encode-schema.ts';
import type { Handler, Service } from './grpc-server.ts';
import { decode, encode, isObject, type ObjectValue, UNKNOWN, type Value } from './message-pack.ts';
import { planChange } from './plan-change.ts';
import { type Block, isComputed, type ProviderName, type ProviderSchema } from './schema.ts';
import { stateFromJson } from './state-from-json.ts';
import { bytes, bytesField, number, readFields, stringField, type WireField } from './wire-format.ts';

const BEHAVIOURS: { readonly [name in ProviderName]: Behaviour } = {
  aws: awsBehaviour,
  azurerm: azurermBehaviour,
  google: googleBehaviour,
};

export interface ProviderOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly onApply?: OnApply | undefined;
}

type Fields = Map<number, WireField[]>;
type Call = (fields: Fields, session: Http2Session) => Buffer;

/** One provider as Terraform's plugin protocol 6 sees it. It keeps no state of its own: Terraform sends it along with every call. */
export function providerService(
  name: ProviderName,
  schema: ProviderSchema,
  { environment, onApply }: ProviderOptions,
): Service {
  const provider = new Provider(schema, BEHAVIOURS[name], environment);
  const encodedSchema = encodeProviderSchema(schema);
  const calls: { readonly [method: string]: Call } = {
    GetProviderSchema: () => encodedSchema,
    GetMetadata: () => metadata(schema),
    // Empty: no resource has an identity beside its state, and there are no provider functions.
    GetResourceIdentitySchemas: () => Buffer.alloc(0),
    GetFunctions: () => Buffer.alloc(0),
    ValidateProviderConfig: (fields) => encodeFaults(2, configFaults(schema.provider, dynamicValue(fields, 1))),
    ValidateResourceConfig: (fields) => encodeFaults(1, provider.resourceFaults(fields)),
    ValidateDataResourceConfig: (fields) =>
      encodeFaults(1, configFaults(provider.dataSource(fields), dynamicValue(fields, 2))),
    ConfigureProvider: (fields, session) => encodeFaults(1, provider.configure(dynamicValue(fields, 2), session)),
    UpgradeResourceState: (fields) =>
      bytes(1, dynamic(stateFromJson(provider.resource(fields), bytesField(readFields(bytesField(fields, 3)), 1)))),
    ReadResource: (fields) => Buffer.concat([bytes(1, bytesField(fields, 2)), bytes(3, bytesField(fields, 3))]),
    PlanResourceChange: (fields, session) =>
      Buffer.concat([bytes(1, dynamic(provider.plan(fields, session))), number(5, 1)]),
    ApplyResourceChange: (fields, session) => {
      const applied = provider.apply(fields, session);
      onApply?.(applied);
      return Buffer.concat([bytes(1, dynamic(applied.after)), number(4, 1)]);
    },
    ReadDataSource: (fields, session) => bytes(1, dynamic(provider.read(fields, session))),
    ImportResourceState: (fields) =>
      bytes(1, Buffer.concat([bytes(1, stringField(fields, 1)), bytes(2, dynamic(provider.imported(fields)))])),
    StopProvider: () => Buffer.alloc(0),
  };
  const methods = Object.entries(calls).map(([method, call]): [string, Handler] => [
    `/tfplugin6.Provider/${method}`,
    (request, session) => call(readFields(request), session),
  ]);
  return {
    methods: new Map([
      ...methods,
      ['/grpc.health.v1.Health/Check', () => number(1, 1)],
      // Terraform must not end the server: it serves the next command too.
      ['/plugin.GRPCController/Shutdown', () => Buffer.alloc(0)],
    ]),
    heldOpen: new Set(['/plugin.GRPCBroker/StartStream', '/plugin.GRPCStdio/StreamStdio']),
  };
}

class Provider {
  readonly #schema: ProviderSchema;
  readonly #behaviour: Behaviour;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #settings = new WeakMap<Http2Session, ObjectValue>();

  constructor(schema: ProviderSchema, behaviour: Behaviour, environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
    this.#schema = schema;
    this.#behaviour = behaviour;
  }

  resource(fields: Fields): Block {
    return blockOf(this.#schema.resources, stringField(fields, 1));
  }

  dataSource(fields: Fields): Block {
    return blockOf(this.#schema.data_sources, stringField(fields, 1));
  }

  configure(config: Value, session: Http2Session): Fault[] {
    const settings = this.#withEnvironment(isObject(config) ? config : {});
    this.#settings.set(session, settings);
    return this.#behaviour.configurationFaults(settings);
  }

  resourceFaults(fields: Fields): Fault[] {
    const config = dynamicValue(fields, 2);
    const own = isObject(config) ? this.#behaviour.resourceFaults(stringField(fields, 1), config) : [];
    return [...configFaults(this.resource(fields), config), ...own];
  }

  plan(fields: Fields, session: Http2Session): Value {
    const type = stringField(fields, 1);
    const known = (proposed: ObjectValue) => this.#behaviour.plan(type, proposed, this.#settingsOf(session));
    return planChange(
      this.resource(fields),
      dynamicValue(fields, 2),
      dynamicValue(fields, 3),
      dynamicValue(fields, 4),
      known,
    );
  }

  apply(fields: Fields, session: Http2Session): Applied {
    const type = stringField(fields, 1);
    const [before, planned] = [dynamicValue(fields, 2), dynamicValue(fields, 3)];
    if (!isObject(planned)) return { type, before, after: null };
    const values = this.#behaviour.apply(type, planned, this.#settingsOf(session));
    return { type, before, after: applyChange(this.resource(fields), planned, made(type, planned, values)) };
  }

  read(fields: Fields, session: Http2Session): Value {
    const type = stringField(fields, 1);
    const config = dynamicValue(fields, 2);
    if (!isObject(config)) return null;
    const block = this.dataSource(fields);
    const values = this.#behaviour.read(type, config, this.#settingsOf(session));
    return applyChange(block, computedAsUnknown(block, config), made(type, config, values));
  }

  /** Only the id is known of an imported resource: this server has no cloud to ask. */
  imported(fields: Fields): Value {
    const { attributes } = this.resource(fields);
    return {
      ...stateFromJson(this.resource(fields), Buffer.from('{}')),
      ...('id' in attributes && { id: stringField(fields, 2) }),
    };
  }

  #withEnvironment(config: ObjectValue): ObjectValue {
    const found = Object.entries(this.#behaviour.environment).flatMap(([setting, names]) => {
      const value = names.map((name) => this.#environment[name]).find((text) => text !== undefined && text !== '');
      return (config[setting] ?? null) === null && value !== undefined ? [[setting, value]] : [];
    });
    return { ...config, ...Object.fromEntries(found) };
  }

  #settingsOf(session: Http2Session): ObjectValue {
    return this.#settings.get(session) ?? {};
  }
}

function blockOf(blocks: { readonly [type: string]: Block }, type: string): Block {
  const block = blocks[type];
  if (block === undefined) throw new Error(`this server has no schema for ${type}`);
  return block;
}

function computedAsUnknown({ attributes }: Block, config: ObjectValue): ObjectValue {
  const isOpen = (name: string) => attributes[name] !== undefined && isComputed(attributes[name]);
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [name, value === null && isOpen(name) ? UNKNOWN : value]),
  );
}

function made(type: string, resource: ObjectValue, values: Values): Made {
  const content = `${type} ${encode(resource).toString('base64')}`;
  return { values, text: (attribute) => madeText(attribute, `${content} ${attribute}`) };
}

/** A text for an attribute that no table lists, in the form its name lets expect. */
function madeText(attribute: string, content: string): string {
  if (attribute === 'id' || attribute.endsWith('_id')) return uuid(content);
  if (/(^|_)(time|date)$/.test(attribute)) return '2026-01-01T00:00:00Z';
  if (/(^|_)(ur[il]|endpoint)$/.test(attribute)) return `https://${digest(content).slice(0, 12)}.example.com/`;
  if (/(^|_)(fqdn|domain|host)$/.test(attribute)) return `${digest(content).slice(0, 12)}.example.com`;
  return `${attribute.replaceAll('_', '-')}-${digest(content).slice(0, 8)}`;
}

function dynamicValue(fields: Fields, field: number): Value {
  const packed = bytesField(readFields(bytesField(fields, field)), 1);
  return packed.length === 0 ? null : decode(packed);
}

function dynamic(value: Value): Buffer {
  return bytes(1, encode(value));
}

function metadata({ resources, data_sources }: ProviderSchema): Buffer {
  return Buffer.concat([
    bytes(1, number(2, 1)),
    ...Object.keys(data_sources).map((type) => bytes(3, bytes(1, type))),
    ...Object.keys(resources).map((type) => bytes(4, bytes(1, type))),
  ]);
}
