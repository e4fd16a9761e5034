/** What `valueFrom` of a secret names. */
export type SecretReference =
  | { readonly kind: 'secret'; readonly id: string; readonly arn: string }
  | { readonly kind: 'parameter'; readonly name: string; readonly arn: string };

/**
 * Reads `valueFrom`: the ARN of a secret with or without `:key:stage:version`, the ARN of a parameter, or a parameter's name.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
 */
export function readSecretReference(
  valueFrom: string,
  place: { region: string; account: string; partition: string },
): SecretReference {
  const parts = valueFrom.split(':');
  if (parts[2] === 'secretsmanager') {
    const id = parts.slice(0, 7).join(':');
    return { kind: 'secret', id, arn: id };
  }
  if (parts[2] === 'ssm') {
    const path = parts
      .slice(5)
      .join(':')
      .replace(/^parameter/, '');
    return { kind: 'parameter', name: path.slice(1).includes('/') ? path : path.slice(1), arn: valueFrom };
  }
  const arn = `arn:${place.partition}:ssm:${place.region}:${place.account}:parameter/${valueFrom.replace(/^\//, '')}`;
  return { kind: 'parameter', name: valueFrom, arn };
}
