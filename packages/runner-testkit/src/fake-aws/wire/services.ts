/** How a service of AWS speaks over HTTP. */
export type Protocol = 'json' | 'query' | 'ec2' | 's3';

interface Service {
  /** As in SDKs and in the scope of a signature. */
  readonly name: string;
  readonly protocol: Protocol;
  /** JSON services: what stands before the operation in `x-amz-target`. */
  readonly target?: string;
  /** XML services: the namespace of answers. */
  readonly namespace?: string;
}

/** The services that can be spoken to. Protocols, targets and namespaces: the services' own API models. */
export const SERVICES: readonly Service[] = [
  { name: 'ecs', protocol: 'json', target: 'AmazonEC2ContainerServiceV20141113' },
  { name: 'logs', protocol: 'json', target: 'Logs_20140328' },
  { name: 'ecr', protocol: 'json', target: 'AmazonEC2ContainerRegistry_V20150921' },
  { name: 'secretsmanager', protocol: 'json', target: 'secretsmanager' },
  { name: 'ssm', protocol: 'json', target: 'AmazonSSM' },
  { name: 'sts', protocol: 'query', namespace: 'https://sts.amazonaws.com/doc/2011-06-15/' },
  { name: 'iam', protocol: 'query', namespace: 'https://iam.amazonaws.com/doc/2010-05-08/' },
  { name: 'ec2', protocol: 'ec2', namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/' },
  { name: 's3', protocol: 's3', namespace: 'http://s3.amazonaws.com/doc/2006-03-01/' },
];

export function findService(fits: (service: Service) => boolean): Service | undefined {
  return SERVICES.find(fits);
}
