import { describe, expect, it } from 'vitest';
import { renderJson } from '../src/report/json.js';
import { renderMarkdown } from '../src/report/markdown.js';
import type { Row } from '../src/report/row.js';
import { renderTable } from '../src/report/table.js';

const rows: readonly Row[] = [
  {
    id: 'size.small',
    what: 'A bundle',
    unit: 'bytes',
    measured: 4_321,
    budgets: [{ kind: 'at most', limit: 5_000 }],
    peers: [
      { peer: 'one', value: 12_345, note: '2 type errors' },
      { peer: 'two', reason: 'does not run: no' },
    ],
    whenMissed: ['4000 B runtime/call.js'],
  },
  {
    id: 'time.large',
    what: 'A time',
    unit: 's',
    measured: 2.5,
    budgets: [
      { kind: 'at most times', times: 1.5, peer: 'two' },
      { kind: 'below', peer: 'one' },
    ],
    peers: [
      { peer: 'one', value: 2.25 },
      { peer: 'two', value: 2 },
    ],
    whenMissed: ['it was slow'],
  },
];

describe('renderTable', () => {
  it('shows the peers under each row, and the causes under those that are missed', () => {
    expect(renderTable(rows)).toBe(
      [
        '          budget                measured                        verdict',
        'A bundle  <= 5,000 B            4,321 B                         met',
        '  peers: one 12,345 B (2 type errors), two: does not run: no',
        'A time    <= 1.50 x two, < one  2.50 s, 1.25 x two, 1.11 x one  missed',
        '  peers: one 2.25 s, two 2.00 s',
        '    it was slow',
      ].join('\n'),
    );
  });

  it('names the aims beside what is asked, and says whether they are reached', () => {
    const [first] = rows;
    const aims = [
      { kind: 'at most', limit: 4_000 },
      { kind: 'below', peer: 'one' },
    ] as const;
    const [, , , shown] = renderTable([{ ...(first as Row), aims }]).split('\n');
    expect(shown).toBe('  aims: <= 4,000 B (not reached), < one (reached)');
  });

  it('says what could not be measured', () => {
    const [first] = rows;
    const unmeasured = { ...(first as Row), measured: Number.NaN };
    expect(renderTable([unmeasured])).toContain('not measured  unjudged');
  });
});

describe('renderJson', () => {
  it('gives verdicts, and causes of the missed ones only', () => {
    const { ok, conditions, measurements } = JSON.parse(renderJson(rows, ['Node 20']));
    expect({ ok, conditions }).toEqual({ ok: false, conditions: ['Node 20'] });
    expect(measurements).toMatchObject([
      { id: 'size.small', measured: 4_321, verdict: 'met' },
      {
        id: 'time.large',
        ratios: [
          { peer: 'two', times: 1.25 },
          { peer: 'one', times: 2.5 / 2.25 },
        ],
        verdict: 'missed',
        causes: ['it was slow'],
      },
    ]);
    expect(measurements[0]).not.toHaveProperty('causes');
  });
});

describe('renderMarkdown', () => {
  it('has a line for each workload, and a column for each contestant', () => {
    const timed: Row = {
      id: 'validate.feed',
      what: 'Validate feed, 4 shapes',
      unit: 'times ajv',
      measured: 2,
      budgets: [],
      peers: [
        { peer: 'ajv', value: 1, note: '0.30 us' },
        { peer: 'one', value: 0.5, note: 'accepts 1 of 2 invalid values' },
        { peer: 'two', reason: 'does not run' },
      ],
    };
    expect(renderMarkdown([...rows, timed], ['Node 20']).split('\n')).toEqual([
      '|  | ajv | ours | one | two |',
      '| --- | --- | --- | --- | --- |',
      '| feed, 4 shapes | 0.30 us | **2.00** | 0.50, accepts 1 of 2 invalid values | does not run |',
      '',
      'Node 20',
    ]);
  });
});
