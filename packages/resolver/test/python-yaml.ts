import { spawnSync } from 'node:child_process';

const IS_THERE = spawnSync('python3', ['-c', 'import yaml']).status === 0;

/** Reads texts with PyYAML, what the reference ETL platform reads jobs with; `undefined` (and one line) where it is not installed. */
export function readWithPython(texts: readonly string[]): readonly unknown[] | undefined {
  if (!IS_THERE) {
    process.stdout.write('SKIPPED: PyYAML is not installed\n');
    return undefined;
  }
  const child = spawnSync('python3', ['-c', SCRIPT], {
    input: JSON.stringify(texts),
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as readonly unknown[];
}

/** Types that JSON has not (dates, sets) come back as text that says so, integers and floats as `number:DIGITS`. */
const SCRIPT = `
import json, sys, yaml
def show(value):
    if value is None or isinstance(value, (bool, str)): return value
    if isinstance(value, (int, float)): return "number:" + repr(value)
    if isinstance(value, list): return [show(item) for item in value]
    if isinstance(value, dict): return {key if isinstance(key, str) else "key:" + repr(key): show(member) for key, member in value.items()}
    return "other:" + repr(value)
def read(text):
    try:
        text.encode("utf-8")
        return show(yaml.safe_load(text))
    except Exception as error:
        return "error:" + str(error)
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`;
