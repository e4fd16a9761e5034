#!/usr/bin/env node
// What was compiled once need not be compiled by the next call. NODE_DISABLE_COMPILE_CACHE=1 switches it off.
require('node:module').enableCompileCache();
require('../dist/bundle/dativo.cjs');
