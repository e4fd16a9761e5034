// Lets a bundled file load Node's own modules when it first uses them: some take longer to load than a whole command takes to run.
import { readFileSync, writeFileSync } from 'node:fs';

/** Every command uses these at once. */
const AT_ONCE = ['node:fs', 'node:path'];

/** Stands for a module until one of its members is asked for. */
const HELPER = `const $late=(load)=>{let made;const get=()=>made??=load();return new Proxy({},{
get:(_,key)=>get()[key],
has:(_,key)=>key in get(),
ownKeys:()=>Reflect.ownKeys(get()),
getOwnPropertyDescriptor:(_,key)=>{const found=Reflect.getOwnPropertyDescriptor(get(),key);return found&&{...found,configurable:true}}
})};`;

/** Rewrites CommonJS files of the bundler, in which such a module is a variable of the file. */
export function loadLate(files: readonly string[]): void {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const late = text.replace(/=require\("(node:[^"]+)"\)/g, (found, name: string) =>
      AT_ONCE.includes(name) ? found : `=$late(()=>require("${name}"))`,
    );
    if (late !== text) writeFileSync(file, HELPER + late);
  }
}
