'use strict';
// Entry of the npm scripts. It has old syntax on purpose, so that an old Node can run it and show the message below.
var required = require('../package.json').engines.node;
var minimum = /(\d+)\.(\d+)/.exec(required);
var running = process.versions.node.split('.');

var older =
  Number(running[0]) < Number(minimum[1]) ||
  (Number(running[0]) === Number(minimum[1]) && Number(running[1]) < Number(minimum[2]));

if (older) {
  console.error(
    'oktaforge needs Node ' +
      minimum[0] +
      ' or newer; this is Node ' +
      process.versions.node +
      '.\n' +
      'Install a current version from https://nodejs.org, or with a version manager: nvm install 22',
  );
  process.exitCode = 1;
} else {
  import('./workspace/main.mjs').then(function (workspace) {
    return workspace.main(process.argv.slice(2));
  });
}
