import { cloudOf } from './clouds.ts';

/** What `terraform output -json` prints for so many jobs: for each one, under its own name, what a runner needs to start it. */
export function outputsText(count: number, prefix: string): string {
  const outputs = Array.from({ length: count }, (_, index) => {
    const value = cloudOf(index).bindingOf(`shop-orders-${index}`);
    return [`${prefix}${index}`, { sensitive: false, type: 'dynamic', value }] as const;
  });
  return JSON.stringify(Object.fromEntries(outputs), null, 2);
}
