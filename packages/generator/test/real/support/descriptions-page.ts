import type { Facts } from './facts.js';
import { type Row, type Table, renderTables, rowsOn, withRows } from './page.js';
import { shareText } from '../../../src/report/examples.js';

const head = [
  'description',
  'version',
  'operations',
  'models',
  'files',
  'warnings',
  'compile errors',
  'operations called',
  'fixtures accepted',
  'examples of requests accepted',
  'corrected',
  'of responses',
  'corrected',
  'CPU',
  'memory',
];

/** Columns at the end that depend on the machine. */
const measured = 2;

/** The tables of `docs/descriptions.md`, with the rows of one description. */
export function tablesOf(facts: Facts): Table[] {
  const { name, built, sessions } = facts;
  return [
    {
      title: 'What was generated, and whether it works',
      text: `Three packages each, compiled under \`strict\`, \`exactOptionalPropertyTypes\` and the other settings of this repository, without
\`skipLibCheck\`. Every function of the client was called once, with all of its params, over HTTP on loopback: the validators have to accept
the request, and the result has to be what the server sent. Every fixture was made from three seeds, with all properties and with those
that are expected. Examples of the description are judged by its schemas as they are written, and as they are corrected. CPU seconds and the most memory (MB) are those of one \`oktaforge generate\` from nothing, on the machine that wrote this page.`,
      head,
      rows: [generatedRow(facts)],
    },
    {
      title: 'Warnings',
      text: 'What was found in the description and does not stop a generation, by code.',
      head: ['description', 'code', 'times'],
      rows: Object.entries(built.warnings).map(([code, count]) => [name, code, String(count)]),
    },
    {
      title: 'Recorded sessions',
      text: `Whole sessions of the real API, replayed against the mock. \`current.jsonl\` is about what only current descriptions have.`,
      head: [
        'description',
        'recordings',
        'sessions',
        'exchanges',
        'alike',
        'alike by session',
        'status class',
      ],
      rows: sessions.map((each) => [
        name,
        each.name,
        String(each.sessions),
        String(each.compared),
        percent(each.alike / each.compared),
        percent(each.bySession),
        percent(each.statusClass),
      ]),
    },
  ];
}

function generatedRow({ name, version, built, called, ...facts }: Facts): Row {
  const { cpu, memory } = facts.cost ?? {};
  const { samples, faults, warnings } = built;
  return [
    name,
    version,
    built.operations,
    built.models,
    built.files,
    Object.values(warnings).reduce((sum, count) => sum + count, 0),
    Object.values(faults).flat().length,
    shareText({ total: called.operations, accepted: called.operations - called.faults.length }),
    shareText({ total: samples.values, accepted: samples.accepted }),
    shareText(facts.written.requests),
    shareText(facts.corrected.requests),
    shareText(facts.written.responses),
    shareText(facts.corrected.responses),
    cpu === undefined ? '' : `${cpu.toFixed(1)} s`,
    memory === undefined ? '' : memory.toFixed(0),
  ].map(String);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** The rows of a description as a page has them, and as they are found now; without what depends on the machine. */
export function rowsToCompare(page: string, facts: Facts): { page: Row[]; found: Row[] } {
  const tables = tablesOf(facts);
  return {
    page: tables.flatMap(({ title }) =>
      rowsOn(page, title)
        .filter(([first]) => first === facts.name)
        .map(withoutMeasured),
    ),
    found: tables.flatMap(({ rows }) => rows.map(withoutMeasured)),
  };
}

function withoutMeasured(row: Row): Row {
  return row.length === head.length ? row.slice(0, -measured) : row;
}

/** The page, with the rows of one description as they are found now. */
export function renderDescriptions(page: string, facts: Facts): string {
  return `# Every description, tried

Written by \`npm run descriptions\`, which reads every description in \`../shared/specs\`, and 2.16.0 with this project's overlays.
Nothing but the command is used, with the corrections that are shipped. [examples.md](examples.md) says which examples of the descriptions contradict their schemas.

${renderTables(withRows(page, tablesOf(facts), facts.name))}`;
}
