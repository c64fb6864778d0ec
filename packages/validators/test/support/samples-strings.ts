import type { Constraints } from '@oktaforge/generator';
import type { Random } from './random.js';

/** Values of each format that is checked: what must pass, and what must not. */
export const formats: Readonly<
  Record<string, { readonly good: readonly string[]; readonly bad: readonly string[] }>
> = {
  'date-time': {
    good: [
      '2024-02-29T12:00:00Z',
      '2000-02-29T00:00:00.000Z',
      '2013-07-02T21:36:25.344Z',
      '1999-12-31T23:59:59.999999999Z',
      '2016-12-31T23:59:60Z',
      '2017-01-01T00:59:60+01:00',
      '2016-12-31T15:59:60.5-08:00',
      '2020-01-01T00:00:00+23:59',
      '2020-01-01t00:00:00z',
      '0001-01-01T00:00:00-00:00',
      // The RFC lets applications choose a space, for people's sake.
      '2020-01-01 00:00:00Z',
    ],
    bad: [
      '',
      'yesterday',
      '2024-02-29',
      '2023-02-29T12:00:00Z',
      '1900-02-29T12:00:00Z',
      '2024-13-01T12:00:00Z',
      '2024-00-01T12:00:00Z',
      '2024-04-31T12:00:00Z',
      '2024-01-00T12:00:00Z',
      '2024-01-01T24:00:00Z',
      '2024-01-01T12:60:00Z',
      '2024-01-01T12:00:61Z',
      '2024-01-01T12:00:60Z',
      '2024-01-01T12:00:00',
      '2024-01-01T12:00:00.Z',
      '2024-01-01T12:00Z',
      '2024-1-1T12:00:00Z',
      '2024-01-01T12:00:00+24:00',
      '2024-01-01T12:00:00Z ',
      ' 2024-01-01T12:00:00Z',
      '2024-01-01T12:00:00Zjunk',
      '1704110400000',
      'Mon, 01 Jan 2024 12:00:00 GMT',
      '２０２４-01-01T12:00:00Z',
      '2024-01-01T12:00:00+0530',
      '2024-01-01T12:00:00+05',
      '2024-01-01\n12:00:00Z',
      '2024-01-01\u00a012:00:00Z',
    ],
  },
  date: {
    good: ['2024-02-29', '0000-01-31', '9999-12-31'],
    bad: ['', '2023-02-29', '2024-2-1', '2024-01-01T00:00:00Z', '20240101'],
  },
};

const words = [
  'a',
  'Ada Lovelace',
  'isaac@example.com',
  '00u1a2b3c4d5e6f7g8h9',
  'https://example.com/a?b=c#d',
  'null',
  '0',
  'ünïcödé',
  '名前',
  '👩‍👩‍👧‍👦',
  '\u0000\u001f\u2028\u2029',
  '\ud800',
  ' \t\n',
  '"quoted" \\ `back`',
  '__proto__',
  '${7*7}<script>',
  'x'.repeat(300),
];

/** A string that a format, if it is checked, and the constraints allow. */
export function sampleString(
  random: Random,
  format: string | undefined,
  { minLength = 0, maxLength = Infinity, pattern }: Constraints = {},
): string {
  const good = format === undefined ? undefined : formats[format]?.good;
  if (good !== undefined) return random.pick(good);
  if (pattern !== undefined) throw new Error(`no sample is known for the pattern ${pattern}`);
  const word = random.chance(0.1) ? '' : random.pick(words);
  if (word.length >= minLength && word.length <= maxLength) return word;
  return random
    .pick(['y', '😀'])
    .repeat(maxLength === Infinity ? Math.max(1, minLength) : maxLength);
}

const keys = [
  'another',
  'costCenter2',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'length',
  '0',
  '',
  'with space',
  'a.b/c~d',
  'ключ',
  '😀',
];

/** A key that no object of the description declares, some of them names of what every object has. */
export function sampleKey(random: Random): string {
  return random.pick(keys);
}
