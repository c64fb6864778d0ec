import { createRandom, type Random } from '../random.js';
import { dateTime, profile } from './people.js';

/** A page of listUsers at its default size. */
export function userList(): object[] {
  return Array.from({ length: 200 }, (_, index) => user(createRandom(1000 + index), index));
}

function user(random: Random, index: number): object {
  const id = `00u${random.letters(17)}`;
  const staged = index % 10 === 3;
  return {
    id,
    status: staged ? 'STAGED' : random.pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED']),
    created: dateTime(random),
    ...dates(random, staged),
    type: { id: 'otyfnly5cQjJT9PnR0g4' },
    profile: profile(random, 0.3),
    credentials: { provider: { type: 'OKTA', name: 'OKTA' } },
    _links: { self: { href: `https://example.okta.com/api/v1/users/${id}` } },
  };
}

/** The dates of a user. Events that have not happened have no date. */
function dates(random: Random, staged: boolean): object {
  const lastUpdated = dateTime(random);
  if (staged) {
    return {
      activated: null,
      statusChanged: null,
      lastLogin: null,
      lastUpdated,
      passwordChanged: null,
    };
  }
  return {
    activated: dateTime(random),
    statusChanged: dateTime(random),
    lastLogin: dateTime(random),
    lastUpdated,
    passwordChanged: dateTime(random),
  };
}

/** Lists in which the last user has a fault. Some are dates that only a strict check refuses. */
export function faultyUserLists(): object[][] {
  const faults: readonly object[] = [
    { created: '2026-02-30T00:00:00.000Z' },
    { created: '2026-02-03T24:00:00.000Z' },
    { created: '2026-02-03T04:05:06.000' },
    { created: '2026-02-03' },
    { lastUpdated: 1_770_000_000_000 },
    { id: 7 },
    { profile: { login: ['ada@example.com'] } },
    { status: { value: 'ACTIVE' } },
    { credentials: 'secret' },
  ];
  return faults.map((fault) => {
    const users = userList();
    const last = users.length - 1;
    return users.with(last, { ...users[last], ...fault });
  });
}
