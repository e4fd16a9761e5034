export { type ExtractedMetadata, extractMetadata } from './extract-metadata.ts';
export type { MetadataOptions } from './finding.ts';
export { type FleetInputs, toFleetInputs } from './fleet-inputs.ts';
export type { MetadataOrigin } from './locate-origins.ts';
export { stringifyDeterministic } from './stringify-deterministic.ts';
export { type Fleet, fleetText, stringifyFleet } from './stringify-fleet.ts';
export type { Tags } from './tags-of.ts';
export { toTerraformVariables } from './terraform-variables.ts';
