import { Command, Option } from 'commander';
import { readFileSync } from 'node:fs';
import type { OrgEngine, OrgSize, TokenRules } from '../runtime/mock/types.js';
import {
  readBytes,
  readDate,
  readOrg,
  readOrigins,
  readPort,
  readPublicUrl,
  readSeed,
  readText,
} from './options.js';

/** What the command line says. Each has its flag's name, in camelCase. */
export interface Options {
  readonly port: number;
  readonly host: string;
  readonly publicUrl?: string;
  readonly trustProxy?: boolean;
  readonly cors?: '*' | readonly string[];
  readonly maxBodyBytes?: number;
  readonly seed: number;
  readonly org?: OrgSize;
  readonly config?: string;
  readonly snapshot?: string;
  readonly now?: string;
  readonly asOf?: string;
  readonly clock: 'running' | 'manual';
  readonly engine: OrgEngine;
  readonly tokens: TokenRules;
  readonly strict?: boolean;
  readonly rateLimits: boolean;
}

/** The command with all of its flags. It throws `CommanderError` instead of ending the process. */
export function command(): Command {
  return new Command('oktaforge-mock')
    .description('An Okta that lives in memory, over HTTP. Any API token is accepted.')
    .version(version(), '-V, --version')
    .addOption(new Option('-p, --port <port>', 'port; 0 for any').argParser(readPort).default(4010))
    .option(
      '--host <address>',
      'address to listen on; 0.0.0.0 lets other machines in',
      readText,
      '127.0.0.1',
    )
    .option(
      '--public-url <url>',
      'where clients reach it, as behind a proxy: all links lead there',
      readPublicUrl,
    )
    .option(
      '--trust-proxy',
      'links lead to where each request says: X-Forwarded-Proto, -Host, -Port, else Host',
    )
    .option('--cors <origins>', 'pages that may call: http://localhost:3000,… or *', readOrigins)
    .option('--max-body-bytes <bytes>', 'largest body that is read; default 10 MiB', readBytes)
    .option('-s, --seed <integer>', 'decides every id and fixture', readSeed, 1)
    .option('-o, --org <sizes>', 'things to begin with: users=500,groups=20,apps=10', readOrg)
    .option('--config <file>', 'users, groups, apps … to begin with, in YAML or JSON', readText)
    .option('--snapshot <file>', 'state to begin with, and to save when stopped', readText)
    .option(
      '--now <date>',
      'time at which the clock starts; default: that of the snapshot, else of the machine',
      readDate,
    )
    .option('--as-of <date>', 'answers as Okta did then: 2025-03-01', readDate)
    .addOption(
      new Option('--clock <kind>', 'running, or manual: only /_mock/advance moves it')
        .choices(['running', 'manual'])
        .default('running'),
    )
    .addOption(
      new Option('--engine <kind>', 'Identity Engine or Classic Engine')
        .choices(['identity', 'classic'])
        .default('identity'),
    )
    .addOption(
      new Option('--tokens <rule>', 'any, or issued: only tokens of this mock, by /_mock/tokens')
        .choices(['any', 'issued'])
        .default('any'),
    )
    .option('--strict', 'refuse unknown keys, read-only properties and requests without a token')
    .option('--no-rate-limits', 'never answer 429')
    .addHelpText(
      'after',
      '\nControl by HTTP, from any language: GET /_mock/openapi.json describes it.',
    )
    .allowExcessArguments(false)
    .exitOverride();
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version: own }: { readonly version: string } = JSON.parse(text);
  return own;
}
