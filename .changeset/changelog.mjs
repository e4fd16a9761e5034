/** The lines of a CHANGELOG.md: what was written for its reader, and one line for all that only follows. */
export default {
  getReleaseLine: async ({ summary }) => {
    const [first = '', ...others] = summary.trim().split('\n');
    return [`- ${first.trimEnd()}`, ...others.map((line) => `  ${line}`.trimEnd())].join('\n');
  },
  getDependencyReleaseLine: async (_changesets, updated) => {
    if (updated.length === 0) return '';
    return `- Goes with ${updated.map(({ name, newVersion }) => `${name} ${newVersion}`).join(', ')}.`;
  },
};
