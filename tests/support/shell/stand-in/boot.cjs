// Starts the stand-in's host with TypeScript read on the fly, then takes the reader away again: the built main
// must find plain Node, and its threads and children must not inherit a loader (as `--import` would make them).
const { register } = require('tsx/cjs/api');

const unregister = register();
const { runHost } = require('./stand-in-host.ts');
unregister();
runHost();
