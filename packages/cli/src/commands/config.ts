import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { renderSettings, settingValues } from '../config/render-settings.ts';
import type { SettingName } from '../config/settings.ts';
import { EXIT } from '../exit-codes.ts';

/** `dativo config show`, its one verb. */
export async function run({ io, args }: CommandContext): Promise<CommandResult> {
  const loaded = await loadSettings(io, args);
  if (!loaded.ok) return { exitCode: EXIT.usage, diagnostics: loaded.diagnostics, sources: loaded.sources };
  const { settings } = loaded;
  const values = settingValues(io.cwd, settings);
  const rows = Object.entries(values) as [SettingName, unknown][];
  const data = {
    file: settings.source?.file ?? null,
    settings: Object.fromEntries(
      rows.map(([name, value]) => [name, { value: value ?? null, origin: settings.origins[name] }]),
    ),
  };
  return { exitCode: EXIT.ok, text: renderSettings(values, settings.origins, args.has('origin')), data };
}
