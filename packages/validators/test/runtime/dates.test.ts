import { describe, expect, it } from 'vitest';

import { isDateTimeText } from '../../src/runtime/dates.js';
import { isDate, isDateTime, modelValidator } from '../../src/runtime/index.js';

const dateTime = modelValidator<string>('DateTime', isDateTime, true);
const date = modelValidator<string>('Date', isDate, true);

describe('format date-time is that of RFC 3339', () => {
  it.each([
    ['2024-02-29T12:00:00.000Z', true],
    ['2024-02-29T12:00:00Z', true],
    ['2024-02-29t12:00:00z', true],
    ['2024-02-29 12:00:00Z', true],
    ['2024-01-01T00:00:00.123456789Z', true],
    ['2024-01-01T23:59:59+23:59', true],
    ['2024-01-01T00:00:00-00:00', true],
    ['2016-12-31T23:59:60Z', true],
    ['2016-12-31T15:59:60.5-08:00', true],
    ['2017-01-01T00:59:60+01:00', true],
    ['2000-02-29T00:00:00Z', true],

    ['2023-02-29T12:00:00Z', false],
    ['1900-02-29T12:00:00Z', false],
    ['2024-02-30T12:00:00Z', false],
    ['2024-13-01T12:00:00Z', false],
    ['2024-00-01T12:00:00Z', false],
    ['2024-01-00T12:00:00Z', false],
    ['2024-01-32T12:00:00Z', false],
    ['2024-01-01T24:00:00Z', false],
    ['2024-01-01T12:60:00Z', false],
    ['2024-01-01T12:00:60Z', false],
    ['2024-01-01T23:59:60+01:00', false],
    ['2024-01-01T12:00:61Z', false],
    ['2024-01-01T12:00:00', false],
    ['2024-01-01T12:00Z', false],
    ['2024-01-01T12:00:00.Z', false],
    ['2024-01-01T12:00:00+24:00', false],
    ['2024-01-01T12:00:00+0100', false],
    ['2024-01-01', false],
    ['24-01-01T12:00:00Z', false],
    ['+2024-01-01T12:00:00Z', false],
    [' 2024-01-01T12:00:00Z', false],
    ['2024-01-01T12:00:00Z\n', false],
    ['２０２４-01-01T12:00:00Z', false],
    ['', false],
  ])('%j: %s', (given, want) => {
    expect(dateTime.is(given)).toBe(want);
  });

  it('knows how many days each month has', () => {
    const lastDays = Array.from({ length: 12 }, (_, month) =>
      [31, 30, 29, 28].find((day) =>
        dateTime.is(`2023-${String(month + 1).padStart(2, '0')}-${day}T00:00:00Z`),
      ),
    );
    expect(lastDays).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe('format date', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-04-31', false],
    ['2024-1-1', false],
    ['2024-01-01T', false],
    ['2024-01-01T00:00:00Z', false],
  ])('%j: %s', (given, want) => {
    expect(date.is(given)).toBe(want);
  });
});

describe('what is said about a date', () => {
  it.each([
    [
      dateTime,
      'soon',
      'bad_format',
      'value: expected a date-time of RFC 3339, but got a string ("soon")',
    ],
    [
      dateTime,
      1700000000,
      'wrong_type',
      'value: expected a date-time of RFC 3339, but got a number (1700000000)',
    ],
    [date, 'soon', 'bad_format', 'value: expected a date of RFC 3339, but got a string ("soon")'],
    [date, null, 'wrong_type', 'value: expected a date of RFC 3339, but got null'],
  ])('%# %j', (validator, given, code, message) => {
    expect(validator.validate(given)).toMatchObject({ ok: false, issues: [{ code, message }] });
  });
});

describe('the calendar', () => {
  it.each([0, 1, 4, 96, 100, 400, 1896, 1900, 2000, 2023, 2024, 2100, 2400, 9996, 9999])(
    'has the days of the year %i that a Date has',
    (year) => {
      const two = (part: number): string => String(part).padStart(2, '0');
      const days = Array.from({ length: 14 * 33 }, (_, index) => {
        return `${String(year).padStart(4, '0')}-${two(Math.floor(index / 33))}-${two(index % 33)}`;
      });
      const real = days.filter((day) => {
        const found = new Date(`${day}T00:00:00Z`);
        return !isNaN(found.getTime()) && found.toISOString().startsWith(day);
      });
      expect(days.filter((day) => isDateTimeText(`${day}T00:00:00Z`))).toEqual(real);
    },
  );
});
