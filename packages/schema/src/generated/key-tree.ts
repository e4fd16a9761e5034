// Written by `npm run generate` from src/job/job.ts. Do not edit.
/** One place of a job file where an unknown key may stand, or below which one may. 0 stands for a place without any. */
export interface KeyNode {
  /** True where every key must be one of `keys`. */
  readonly warns?: true;
  readonly keys?: Readonly<Record<string, KeyNode | 0>>;
  /** Every item, or every key that is not one of `keys`. */
  readonly others?: KeyNode | 0;
}

// As text, since parsing it takes less time than compiling it.
const TREE = '{"warns":true,"keys":{"$schema":0,"asset":0,"asset_path":0,"catalog":{"warns":true,"keys":{"connection":0,"database":0,"push_lineage":0,"push_metadata":0,"table_name":0,"type":0}},"classification_overrides":0,"environment":0,"finops":0,"governance_overrides":0,"infrastructure":0,"logging":{"warns":true,"keys":{"level":0,"redaction":0}},"plugins":{"keys":{"sandbox":{"warns":true,"keys":{"cpu_limit":0,"enabled":0,"memory_limit":0,"network_disabled":0,"timeout":0}}}},"retry_config":{"warns":true,"keys":{"backoff_multiplier":0,"initial_delay_seconds":0,"max_attempts":0,"max_delay_seconds":0,"max_retries":0,"retry_delay_seconds":0,"retryable_error_patterns":0,"retryable_errors":0,"retryable_exit_codes":0}},"schema_validation_mode":0,"source":{"warns":true,"keys":{"connection":0,"credentials":0,"custom_reader":0,"description":0,"dsn":0,"engine":0,"files":{"others":{"warns":true,"keys":{"file_id":0,"id":0,"object":0,"path":0}}},"incremental":{"warns":true,"keys":{"cursor_field":0,"lookback_days":0,"state_path":0,"strategy":0}},"objects":0,"rate_limits":0,"sheets":{"others":{"warns":true,"keys":{"id":0,"object":0,"range":0,"sheet_id":0,"spreadsheet_id":0}}},"tables":{"others":{"warns":true,"keys":{"cursor_field":0,"name":0,"object":0}}},"type":0}},"source_connector":0,"source_connector_path":0,"target":{"warns":true,"keys":{"branch":0,"catalog":0,"connection":0,"credentials":0,"custom_writer":0,"engine":0,"file_format":0,"markdown_kv_storage":{"warns":true,"keys":{"file_extension":0,"mode":0,"path_pattern":0,"structured_pattern":0}},"parquet_target_size_mb":0,"partitioning":0,"range":0,"spreadsheet_id":0,"type":0,"warehouse":0}},"target_connector":0,"target_connector_path":0,"tenant_id":0}}';

export function readKeyTree(): KeyNode {
  return JSON.parse(TREE);
}
