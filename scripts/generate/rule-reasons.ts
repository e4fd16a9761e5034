import type { RuleId } from '../../packages/schema/src/rules/catalog.ts';

/** Why each rule matters to whoever wrote the job, in one or two sentences. Every rule has one: the compiler asks for it. */
export const RULE_REASONS: Readonly<Record<RuleId, string>> = {
  JOB001:
    "What the original's reader refuses never ran there, and what is read in two ways would be scheduled in one of them.",
  JOB002: 'A misspelt key is passed over without a word, and its schedule runs with the default.',
  JOB003: 'A schedule that its cloud cannot read fails in the apply; one in a zone that does not exist never starts.',
  JOB004:
    'The original rounds such an interval, ninety minutes become an hour. Cron begins anew with every hour and day, so the times would not be as far apart as they say.',
  JOB005: 'The name is how people speak of a schedule; with two of one name the original ran the last one twice.',
  JOB006: 'The schedule of a job is a resource that is named after the job, so there is one.',
  JOB007: 'What is to be scheduled, and by which cloud, stands in the job file.',
  JOB008:
    'An orchestrator knows what else runs; the scheduler of a cloud only knows the time. What it cannot keep should not be lost without a word.',
  JOB009: 'With two schedules written down, whoever changes one of them believes that it counts.',
  JOB101:
    'Nothing can be checked in a file that cannot be opened. Most often the path is misspelt or taken from another folder.',
  JOB102: 'A pipeline that goes on with an empty file would create nothing and call that a success.',
  JOB103:
    'A file that is not YAML means something else to every reader, or nothing at all. The place given is where reading had to stop; the cause may stand a line above.',
  JOB104:
    'One file is one job: a second document would be left out without a word, together with its tags and its schedule.',
  JOB105:
    'YAML readers disagree about which of two equal keys counts, so the check and the container could each see another job.',
  JOB106:
    'A job file of this size is data or a build product that was named by mistake, and reading it would only cost time.',
  JOB107: 'In another encoding the same bytes are other letters, so names and secrets would arrive changed.',
  JOB108: 'Editors show tabs in different widths, so YAML does not let them decide what belongs to what.',
  JOB109:
    'Aliases of aliases multiply: a few lines can stand for billions of values and take down whatever reads them.',
  JOB110: 'Everything that reads a job looks its settings up by name; a list or a single value has no names.',
  JOB111: 'In JavaScript this name changes what an object is, so a job could reach into the program that reads it.',
  JOB112:
    'The container reads the file with YAML 1.1 and the checks with YAML 1.2. Where they differ the job would run with another value than the one that was checked.',
  JOB113: 'Very deep nesting exhausts the stack of the programs that read the file; no real job needs it.',
  JOB201:
    'Without this key the container cannot start the job, and it would say so only after the infrastructure is there.',
  JOB202:
    'A value of another type is either refused late, by Terraform or by the container, or taken for something else.',
  JOB203: 'A word that nobody knows is ignored or refused far away from this file; here the allowed ones are known.',
  JOB204: 'An unknown key is most often a misspelt one: the setting that was meant is then missing, silently.',
  JOB205: 'The block decides what is created and paid for, so a misspelt key in it must not be passed over.',
  JOB206: 'An empty text is not the same as a missing one: it replaces the default by nothing.',
  JOB207: 'A schedule that cannot be read never fires, and nobody gets a message about a run that did not happen.',
  JOB208:
    'A number out of bounds is refused by the cloud or by the container, after the infrastructure has been planned.',
  JOB209: 'An unknown key is most often a misspelt one. It is passed on to the container, which takes no notice of it.',
  JOB301: 'Each provider runs jobs on one runtime of its own; any other pair would pick the wrong Terraform module.',
  JOB302:
    'These five tags are on every resource and every bill. Costs without them cannot be assigned to anybody afterwards.',
  JOB303: 'An empty tag reaches the bill as well, and groups nothing there.',
  JOB304: 'Clouds store tags as text. A number or a date would be written differently by each tool on the way.',
  JOB305: 'Terraform needs these values to make the plan, and outputs exist only after the plan was applied.',
  JOB306:
    'An output of Terraform cannot be an input of the same run, so Terraform would get its default for this setting and not what the job says.',
  JOB401: 'Text that looks like a placeholder but is none would reach the container as it stands, braces included.',
  JOB402: 'Without the closing braces nobody can tell where the placeholder ends.',
  JOB403:
    'The keys of a job must be known before there are outputs, since the checks and Terraform look settings up by them.',
  JOB404:
    'YAML takes unquoted braces for a map in a map. We understand what is meant, other readers of the file refuse it.',
  JOB405:
    'Only outputs of Terraform can be filled in. Anything else in double braces would stay in the file that runs.',
  JOB406: 'The container does not know placeholders: it would take the braces for a bucket, a host or a password.',
  JOB501: 'Without the output there is nothing to fill in, and a job with a hole in it must not start.',
  JOB502:
    'Terraform calls the output sensitive. A file with its value is a secret on disk, which somebody has to want.',
  JOB503: 'There is no one way to write a list or a map into the middle of a text.',
  JOB504: 'The output is there, but has nothing at that place: it may be shaped differently than the job expects.',
  JOB505:
    'A value from Terraform can break a rule that the placeholder kept: an empty text, a word that is not allowed.',
  JOB506:
    'Outputs of several root modules are told apart by a name that the command line gives; without it the wrong ones could be used.',
  JOB507: 'The word "null" in the middle of a host name or a path is nearly never what was meant.',
  JOB508:
    'In a fleet a plain name means the output of the job. Where the root module has an output of that name too, either could be meant.',
  JOB510: 'Every placeholder is filled from this file, so nothing can be resolved without it.',
  JOB511:
    'Log lines in the file are a sign that the standard error of Terraform was redirected as well. They are passed over.',
  JOB512: 'Terraform prints at least `{}`, so an empty file means that the command before failed.',
  JOB513: 'Guessing which part of the file holds the outputs could fill in the wrong values.',
  JOB601: 'The runtimes sell fixed sizes. A pair in between is refused when the infrastructure is applied, not before.',
  JOB602:
    'Each runtime counts CPU and memory in units of its own; the same number can mean a thousandth of a core or a thousand cores.',
  JOB603: 'A longer timeout is refused by the cloud, or cut without a word, and the job is then stopped in the middle.',
  JOB604:
    'A region with a typing error fails in the first call to the cloud. The list of regions may be older than the newest region, so this is a warning.',
  JOB605: 'A reference that registries cannot read is found out when the container is started, often at night.',
  JOB606:
    'Without a tag or a digest the newest image is taken at every start, so the job can change from one run to the next.',
  JOB610:
    'What stands in the environment of the runtime can be read by everybody who may look at the task definition, and stays in its history.',
  JOB611: 'A job file is kept in version control, where a secret stays for ever. Refer to it by name.',
  JOB620:
    'Cron fires when either of the two fits, EventBridge wants one of them left open; the same line would mean two things.',
  JOB621:
    'Container Apps jobs know only UTC, so a schedule in another zone would fire at another hour, and another one in summer.',
  JOB622: 'A schedule for the 31st of February is accepted by every cloud and never fires.',
  JOB630:
    'The runner looks the resources up by these names. Without them it can only be found out at the start that it does not know where to start the job.',
  JOB640: 'In cloud mode the container refuses to read from databases, so the job would end as soon as it has started.',
  JOB641:
    'Serverless containers have no Docker socket; a connector that starts containers of its own cannot work there.',
  JOB701: 'A name that the cloud refuses makes the whole apply fail, often after other resources have been made.',
  JOB702: 'A value that the cloud refuses makes the whole apply fail, often after other resources have been made.',
  JOB703:
    'Labels of Google Cloud take few characters, so the value is rewritten on the way. A report by the original value finds nothing.',
  JOB704: 'Clouds limit how many tags a resource may have. Those of all layers count together.',
  JOB705:
    'Names that differ only in letter case or in characters that are replaced become one, and one of the two values is lost.',
  JOB706: 'The clouds keep these names for themselves and refuse them to everybody else.',
  JOB707: 'Blanks and words such as TODO look harmless in a file, and split the bill into groups that nobody meant.',
  JOB708: 'A tag that every cloud can keep as it is can be compared over all of them.',
  JOB709: 'Bills and alarms go by the tag, the job by its own setting. If the two differ, one of them is wrong.',
  JOB710: 'The same tag is given in several places with different values; which one wins should be a decision.',
  JOB720:
    'The names of the resources are made from the name of the job, and the cloud refuses what does not fit its form.',
  JOB721: 'A long or unusual name is cut or rewritten in the names of resources, and is then hard to find there.',
  JOB801: 'The container opens these files when it starts; a missing one ends the run before it has read a row.',
  JOB802: 'A file that cannot be read here cannot be read by the container either.',
  JOB803: 'A connector that cannot write makes no target, and one that cannot read no source.',
  JOB804: 'A connector that cannot tell what is new would read everything again at each run.',
  JOB805: 'Without a schema there is nothing that rows are checked against, so that wrong data passes.',
  JOB806: 'The container starts only connectors that its registry lists.',
  JOB807: 'Costs, logs and results are told apart by the name of the job; two with one name become one.',
  JOB808: 'Two jobs that make the same resource take it away from each other with every apply.',
  JOB901: 'An ignore that has nothing to do hides the next fault at the same place.',
  JOB902: 'Whoever reads the file next has to know why the finding was accepted, and when it no longer needs to be.',
  JOB903:
    'An ignore for a rule that does not exist, or that cannot be ignored, does nothing, though it looks as if it did.',
  JOB910:
    'A setting with a typing error would be left out, and rules would have another weight than the project decided.',
};
