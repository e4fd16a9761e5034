import { PAGES, type StopRule } from './stop-rule.ts';

const START =
  /cannotstartcontainererror|cannotcreatecontainererror|containerruntimeerror|container runtime task|oci runtime|runc create/i;

/** A container that the runtime could not start. */
export const CONTAINER_RULES: readonly StopRule[] = [
  {
    id: 'runtime-timeout',
    when: [/dockertimeouterror|containerruntimetimeouterror|could not trans?ition to|timed out after waiting/i],
    cause: 'timeout',
    isTransient: true,
    summary: 'the container runtime did not answer in time',
    detail: 'A container did not come to the next state within a limit of the platform.',
    nextStep: 'Start again; if it comes again, the image may be very large or its disk very busy.',
    source: PAGES.errorCodes,
  },
  {
    id: 'wrong-architecture',
    when: [/exec format error/i],
    cause: 'image',
    isTransient: false,
    summary: 'the program in the image is built for another CPU architecture',
    detail: 'The image was built on or for another architecture than the task definition asks for.',
    nextStep:
      'Build the image for that platform (docker buildx build --platform linux/amd64 or linux/arm64), or set cpu_architecture of the module to what the image has.',
    source: PAGES.cannotStart,
  },
  {
    id: 'command-missing',
    when: [
      START,
      /executable file not found|exec: ".*(no such file|stat )|stat [^ ]+.*no such file|exec .*no such file/i,
    ],
    cause: 'configuration',
    isTransient: false,
    summary: 'the image does not have the command that it is started with',
    detail:
      'Entry point or command name a file that is not in the image, or whose interpreter is not, or that a mount hides.',
    nextStep:
      'Correct command or entry point of the module; the shim needs /bin/sh in the image (use_entry_point = false without one).',
    source: PAGES.cannotStart,
  },
  {
    id: 'command-not-executable',
    when: [START, /permission denied/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'the command in the image may not be executed',
    detail: "The file has no x bit, or the image's user may not read it.",
    nextStep: 'Set the bit when the image is built (chmod +x), or start it through its interpreter.',
    source: PAGES.cannotStart,
  },
  {
    id: 'cannot-start',
    when: [START],
    cause: 'configuration',
    isTransient: false,
    summary: 'the container could not be started',
    detail: 'The container runtime refused it, for a reason that is only in its own words.',
    nextStep: 'Read the words of ECS; compare the task definition with how the image is started by hand.',
    source: PAGES.cannotStart,
  },
  {
    id: 'runtime-fault',
    when: [/cannotinspectcontainererror|cannotstopcontainererror/i],
    cause: 'platform',
    isTransient: true,
    summary: 'the container runtime of Fargate had a fault',
    detail: 'ECS could not ask the runtime about the container, or could not stop it.',
    nextStep: 'Start again; look at the log for how far the job came.',
    source: PAGES.errorCodes,
  },
];

/** Comes before all other words: a container that is killed may still leave some of its own. */
export const MEMORY_RULE: StopRule = {
  id: 'out-of-memory',
  when: [/outofmemoryerror|oom[- ]killed|killed due to memory usage/i],
  cause: 'memory',
  isTransient: false,
  summary: 'the container was killed because it used more memory than it has',
  detail: 'The limit is the memory of the container or of the task; the exit code, even 0, does not count then.',
  nextStep: 'Give the job more memory (infrastructure.runtime.memory), or let it hold less data at a time.',
  source: PAGES.errorCodes,
};
