// Lets a plugin of Backstage read an org: node plugin.mjs <package> <url>. Prints how many entities of each kind it has made.
import { createRequire } from 'node:module';

const [, , name, url] = process.argv;
const require = createRequire(import.meta.url);
const { OktaOrgEntityProvider } = require(name);
// Of the plugin itself, so that both know one class.
const { ConfigReader } = createRequire(require.resolve(name))('@backstage/config');

const say = (line) => process.stderr.write(`${line}\n`);
const logger = { debug() {}, info() {}, warn: say, error: say, child: () => logger };

const config = new ConfigReader({
  orgUrl: url,
  token: 'any',
  userFilter: 'status eq "ACTIVE" or status eq "PROVISIONED"',
});
const provider = OktaOrgEntityProvider.fromConfig(config, {
  logger,
  userNamingStrategy: 'strip-domain-email',
  groupNamingStrategy: 'kebab-case-name',
  includeEmptyGroups: true,
});
const counts = {};
await provider.connect({
  applyMutation({ entities }) {
    for (const { entity } of entities) counts[entity.kind] = (counts[entity.kind] ?? 0) + 1;
  },
});
await provider.run();
process.stdout.write(`${JSON.stringify(counts)}\n`, () => process.exit());
