import { type AuditOptions, auditTags, type TagAudit } from '@dativo/terraform/audit';
import { AuditError } from '../audit/audit-error.ts';
import { type AuditedFile, type AuditReport, toReport } from '../audit/audit-report.ts';
import { AUDIT_FORMATS } from '../audit/formats.ts';
import { loadPolicy, type Policy } from '../audit/load-policy.ts';
import { readDocument } from '../audit/read-document.ts';
import { refusalOf } from '../audit/refusal.ts';
import { countAudit } from '../audit/render/count-audit.ts';
import { toAuditData } from '../audit/report-data.ts';
import { renderAudit, toAuditFormat, writeAudit } from '../audit/write-audit.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';
import { type OutputSpec, parseOutputSpecs } from '../validate/output-specs.ts';
import { exitCodeOf } from '../verdict.ts';
import { toolVersion } from './version.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args } = context;
  const specs = parseOutputSpecs(args.list('format'), AUDIT_FORMATS);
  checkPlaces(args.positionals);
  const read = await loadPolicy(io, args);
  if (!read.ok) {
    const { diagnostics, sources } = read;
    return { exitCode: exitCodeOf(diagnostics), diagnostics, sources };
  }
  const files: AuditedFile[] = [];
  for (const place of args.positionals) files.push(await auditFile(context, place, read.loaded));
  return show(context, specs, toReport(files, read.loaded, toolVersion()));
}

function checkPlaces(places: readonly string[]): void {
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) throw new UsageError(`${twice} is named twice`, 'Name each plan or state once.');
}

async function auditFile(context: CommandContext, place: string, { policy }: Policy): Promise<AuditedFile> {
  const { file, document } = await readDocument(context, place);
  const today = context.io.clock.now().toISOString().slice(0, 10);
  const audit = judge(file, document, { policy, today });
  if (audit === undefined) throw refusalOf(file, document);
  return { file, audit };
}

function judge(file: string, document: unknown, options: AuditOptions): TagAudit | undefined {
  try {
    return auditTags(document, options);
  } catch (error) {
    // No space is left on the stack.
    if (!(error instanceof RangeError)) throw error;
    const help = 'Terraform writes no such thing; make the file again with terraform show -json.';
    throw new AuditError(`${file} is no plan and no state: its parts are nested too deep`, help);
  }
}

async function show(
  { io, args, report }: CommandContext,
  specs: readonly OutputSpec[],
  found: AuditReport,
): Promise<CommandResult> {
  const failing = found.findings.filter(({ severity }) => isFailing(severity, args.text('fail-on')));
  const exitCode = failing.length > 0 ? EXIT.findings : EXIT.ok;
  const options = { style: report.out, isVerbose: report.isVerbose, exitCode };
  await writeAudit(specs, found, { ...options, cwd: io.cwd });
  const printed = specs.find(({ file, format }) => file === undefined && format !== 'json');
  const result = { exitCode, data: toAuditData(found), isTextComplete: true };
  if (printed === undefined) {
    report.say(countAudit(found));
    return result;
  }
  if (printed.format === 'text' && report.isQuiet) {
    const { renderFindings } = await import('../audit/render/text.ts');
    return { ...result, text: renderFindings(failing, options) };
  }
  if (printed.format !== 'text') report.say(countAudit(found));
  return { ...result, text: await renderAudit(toAuditFormat(printed.format), found, options) };
}

function isFailing(severity: 'error' | 'warning', failOn = 'error'): boolean {
  return failOn !== 'never' && (severity === 'error' || failOn === 'warning');
}
