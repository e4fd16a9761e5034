// Started as a program by the test: writes a file and stands still behind one step, to be killed there.
import * as fs from 'node:fs/promises';
import { writeFileAtomic } from '../src/write-file-atomic.ts';

const [, , path = '', step = ''] = process.argv;

async function stopAt(reached: string): Promise<void> {
  if (reached !== step) return;
  process.stdout.write('stopped\n');
  await new Promise(() => setInterval(() => undefined, 1000));
}

const fileSystem = {
  ...fs,
  open: async (...parameters: Parameters<typeof fs.open>) => {
    const handle = await fs.open(...parameters);
    await stopAt('opened');
    const writeFile = handle.writeFile.bind(handle);
    const sync = handle.sync.bind(handle);
    return Object.assign(handle, {
      writeFile: async (text: string) => {
        await writeFile(text.slice(0, text.length / 2));
        await stopAt('written');
        await writeFile(text.slice(text.length / 2));
      },
      sync: async () => {
        await sync();
        await stopAt('synced');
      },
    });
  },
  rename: async (from: string, to: string) => {
    await fs.rename(from, to);
    await stopAt('renamed');
  },
};

await writeFileAtomic(path, 'new\n'.repeat(200_000), { fileSystem: fileSystem as typeof fs });
