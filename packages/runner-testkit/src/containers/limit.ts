import type { ContainerScript } from '../cloud-stage.ts';

/** Exit code of a program that its own limit ended, as GNU timeout gives it. */
const OUT_OF_TIME = 124;

/**
 * The script as it runs under the entry point of the Terraform modules: `DATIVO_TIMEOUT_SECONDS` ends it from within, with code 124,
 * even when nobody outside watches any more.
 */
export function withLimit(script: ContainerScript): ContainerScript {
  return (inside) => {
    const limit = inside.environment['DATIVO_TIMEOUT_SECONDS'];
    if (limit === undefined) return script(inside);
    return Promise.race([script(inside), inside.sleep(Number(limit)).then(() => OUT_OF_TIME)]);
  };
}
