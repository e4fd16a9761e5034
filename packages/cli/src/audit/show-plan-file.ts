import { dirname, resolve } from 'node:path';
import { createTerraform, quoteCommand } from '@dativo/terraform';
import type { CommandContext } from '../command.ts';
import { findRootModule } from '../root-module.ts';

/** What terraform says of a plan file, as JSON text. It needs the root module with the providers that the plan was made with. */
export async function showPlanFile({ io, args, report }: CommandContext, place: string): Promise<string> {
  const planFile = resolve(io.cwd, place);
  const chosen = args.text('terraform-dir');
  const binary = args.text('terraform-binary');
  const terraform = await createTerraform({
    workingDirectory: chosen === undefined ? dirname(planFile) : await findRootModule(io, args, io.cwd),
    ...(binary === undefined ? {} : { binary }),
    environment: { ...io.env },
    signals: io.signals,
    onCommand: (argv) => report.say(`$ ${quoteCommand(argv)}`),
  });
  return terraform.show({ planFile });
}
