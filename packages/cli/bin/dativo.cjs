#!/usr/bin/env node
const { enableCompileCache } = require('node:module');
if (enableCompileCache === undefined) {
  process.stderr.write(`dativo: this is Node ${process.version}; dativo needs 22.12 or newer\n`);
  process.stderr.write('In a project, `npm install --save-dev node@24` brings one that npx dativo finds.\n');
  process.exit(2);
}
// What was compiled once need not be compiled by the next call. NODE_DISABLE_COMPILE_CACHE=1 switches it off.
enableCompileCache();
require('../dist/bundle/dativo.cjs');
