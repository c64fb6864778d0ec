import type { Random } from '../random.js';

const firstNames = ['Ada', 'Grace', 'Alan', 'Barbara', 'Edsger', 'Radia', 'Zoë', 'José'] as const;
const lastNames = ['Lovelace', 'Hopper', 'Turing', 'Liskov', 'Dijkstra', 'Perlman', 'Ng'] as const;
const cities = ['Oslo', 'San Francisco', 'Zürich', 'Nairobi', 'Kyoto', 'Wellington'] as const;
const departments = ['Engineering', 'Sales', 'Legal', 'Finance', 'Support'] as const;

/** A profile as directories fill it: a login for everybody, and more or less of the rest. */
export function profile(random: Random, share: number): Record<string, string> {
  const firstName = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  const login = `${firstName}.${lastName}.${random.below(10_000)}@example.com`.toLowerCase();
  const known = { firstName, lastName, email: login, login };
  const rest = Object.entries(others(random)).filter(() => random.chance(share));
  return { ...known, ...Object.fromEntries(rest) };
}

function others(random: Random): Record<string, string> {
  return {
    mobilePhone: `+47 555 ${random.below(10)}${random.below(10)}${random.below(10)}`,
    secondEmail: `${random.letters(9)}@example.org`,
    city: random.pick(cities),
    costCenter: `CC-${random.below(900)}`,
    countryCode: random.pick(['NO', 'US', 'CH', 'KE', 'JP', 'NZ']),
    department: random.pick(departments),
    displayName: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
    division: 'R&D',
    employeeNumber: String(random.below(100_000)),
    honorificPrefix: 'Dr.',
    locale: random.pick(['nb_NO', 'en_US', 'de_CH']),
    manager: random.pick(lastNames),
    managerId: `00u${random.letters(17)}`,
    middleName: random.pick(firstNames),
    nickName: random.letters(6),
    organization: 'Example Corporation',
    postalAddress: 'PO box 1234',
    preferredLanguage: random.pick(['nb', 'en', 'de']),
    primaryPhone: '+47 555 12 345',
    profileUrl: `https://example.com/people/${random.letters(8)}`,
    state: 'CA',
    streetAddress: `${random.below(200)} Main Street`,
    timezone: 'Europe/Oslo',
    title: random.pick(['Engineer', 'Director', 'Associate', 'Counsel']),
    userType: 'employee',
    zipCode: String(10_000 + random.below(80_000)),
  };
}

/** A time as Okta writes it. */
export function dateTime(random: Random): string {
  const milliseconds = Date.UTC(2018, 0, 1) + random.below(8 * 365 * 24 * 3600) * 1000;
  return new Date(milliseconds).toISOString();
}
