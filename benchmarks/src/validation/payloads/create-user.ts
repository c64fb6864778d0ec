import { createRandom, type Random } from '../random.js';
import { profile } from './people.js';

/** Params of createUser as applications send them: 16 different sets of keys, two of them never alike. */
export function createUserParams(): object[] {
  return Array.from({ length: 16 }, (_, index) => {
    const random = createRandom(index + 1);
    return { ...query(index), body: body(random, index) };
  });
}

function query(index: number): object {
  if (index % 4 === 0) return { activate: true };
  if (index % 4 === 2) return { activate: false, nextLogin: 'changePassword' };
  return index % 8 === 1 ? { provider: true } : {};
}

function body(random: Random, index: number): object {
  const withCredentials = index % 2 === 1;
  const withGroups = index % 3 === 1;
  return {
    profile: profile(random, (index % 5) / 5),
    ...(withCredentials ? { credentials: credentials(random, index) } : {}),
    ...(withGroups ? { groupIds: groupIds(random) } : {}),
    ...(index % 7 === 2 ? { type: { id: `oty${random.letters(17)}` } } : {}),
  };
}

function credentials(random: Random, index: number): object {
  const imported = {
    algorithm: 'BCRYPT',
    workFactor: 10,
    salt: random.letters(22),
    value: random.letters(31),
  };
  return {
    password: index % 4 === 1 ? { value: random.letters(14) } : { hash: imported },
    ...(index % 3 === 0
      ? { recovery_question: { question: 'Your first pet?', answer: random.letters(7) } }
      : {}),
    ...(index % 5 === 0 ? { provider: { type: 'OKTA', name: 'OKTA' } } : {}),
  };
}

function groupIds(random: Random): string[] {
  return Array.from({ length: 1 + random.below(4) }, () => `00g${random.letters(17)}`);
}

/** Params with one common fault each. */
export function faultyCreateUserParams(): object[] {
  const good = { login: 'ada@example.com', email: 'ada@example.com' };
  return [
    { body: { profile: { ...good, login: 7 } } },
    { body: { profile: [good] } },
    { body: { profile: good, groupIds: ['00g1', 2] } },
    { body: { profile: good, groupIds: '00g1' } },
    { body: { profile: good, credentials: { password: { hash: { algorithm: 'ROT13' } } } } },
    { body: { profile: good, credentials: { password: { hash: { workFactor: '10' } } } } },
    { body: { profile: good, credentials: { provider: { type: 'NOBODY' } } } },
    { body: { profile: good }, activate: 'yes' },
    { body: { profile: good }, nextLogin: 'never' },
    { body: 'ada@example.com' },
    {},
  ];
}
