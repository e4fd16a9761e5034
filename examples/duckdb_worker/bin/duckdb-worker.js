#!/usr/bin/env node
// Node ends with 1 when a module cannot be loaded, and 1 means "partial" in the image contract; so loading is guarded.
try {
  const { start } = await import('../dist/main.js');
  await start();
} catch (error) {
  const record = {
    timestamp: new Date().toISOString(),
    level: 'ERROR',
    message: `The worker could not be loaded: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown cause'}`,
    module: 'bin',
    event_type: 'job_error',
  };
  process.stderr.write(`${JSON.stringify(record)}\n`);
  process.exitCode = 2;
}
