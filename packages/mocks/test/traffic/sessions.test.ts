import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFile } from '../../../../testing/shared.js';
import { reasonOf } from './reasons.js';
import { floors } from './session-floors.js';
import {
  differencesOf,
  figuresOf,
  replaySessions,
  type SessionReplay,
} from './support/sessions.js';

const judge = sharedFile('traffic/sessions/replay.mjs');
const sessions = sharedFile('traffic/sessions/sessions.jsonl');

describe.skipIf(judge === undefined)('whole recorded sessions, replayed from a new org', () => {
  let replay: SessionReplay;
  beforeAll(() => {
    replay = replaySessions(judge ?? '', sessions ?? '');
    // What is different, for those who mend it.
    if (process.env['OKTAFORGE_REPLAY'] !== undefined) console.info(differencesOf(replay));
  });

  it('are answered alike, as far as session-floors.ts says', () => {
    const { share, bySession, statusClass, whole } = replay;
    expect(share).toBeGreaterThanOrEqual(floors.alike);
    expect(bySession).toBeGreaterThanOrEqual(floors.bySession);
    expect(statusClass).toBeGreaterThanOrEqual(floors.statusClass);
    expect(whole).toBeGreaterThanOrEqual(floors.whole);
  });

  it.each(Object.entries(floors.areas))('%s: at least %d of the exchanges', (area, floor) => {
    const [alike, compared] = replay.areas[area] ?? [0, 1];
    expect(alike / compared).toBeGreaterThanOrEqual(floor);
  });

  it('differ for reasons that reasons.ts names', () => {
    const unexplained = replay.differences.filter(({ difference }) => !reasonOf(difference));
    expect(unexplained).toEqual([]);
  });

  it('as sessions.json says, from which docs/mock-coverage.md is written', async () => {
    // To renew it: npx vitest run --update test/traffic, and then node scripts/coverage.mjs
    await expect(figuresOf(replay)).toMatchFileSnapshot('sessions.json');
  });
});
