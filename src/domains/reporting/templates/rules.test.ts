import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { dayOfMoment, findPeriod, periodsOf } from '#platform/calendar/periods.ts';
import { wantedIn } from '../reported/rules.ts';
import { partsOf } from '../sections/rules.ts';
import { readTemplates } from './commands.server.ts';
import { filled, formFor, openPeriods, owedPeriods, seriesOf } from './rules.ts';
import type { Template } from './schema.ts';

let templates: Template[];
beforeAll(async () => {
  templates = await readTemplates();
});
const named = (code: string) => templates.find((one) => one.code === code)!;

describe('the templates that come with the product', () => {
  test('codes are unique, section codes within each too, shares make a whole table', () => {
    expect(new Set(templates.map((one) => one.code)).size).toBe(templates.length);
    for (const template of templates) {
      const codes = template.sections.map((section) => section.code);
      expect(new Set(codes).size, template.code).toBe(codes.length);
      for (const section of template.sections)
        if (section.kind === 'rows')
          expect(
            section.columns.reduce((sum, column) => sum + column.share, 0),
            section.code,
          ).toBe(100);
    }
  });

  test('every suggestion is composed Vietnamese whose braces are all tokens', () => {
    for (const template of templates)
      for (const section of template.sections)
        if (section.kind === 'words') {
          expect(section.suggest).toBe(section.suggest.normalize('NFC'));
          const plain = partsOf(section.suggest).map((part) => ('text' in part ? part.text : ''));
          expect(plain.join(''), section.code).not.toMatch(/\{\{|\}\}/u);
        }
  });

  test('every indicator that a suggestion names is one of the catalogue', async () => {
    const catalogue = await readFile('seed/indicators/catalogue.csv', 'utf8');
    const codes = new Set(catalogue.split('\n').map((line) => line.split(';')[0]));
    const named = templates.flatMap(({ sections }) =>
      wantedIn(sections.map((section) => (section.kind === 'words' ? section.suggest : ''))),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const { code } of named) expect(codes, code).toContain(code);
  });

  test('periods of one kind follow each other without a gap', () => {
    for (const template of templates) {
      const all = [2025, 2026].flatMap((year) => periodsOf(template, year));
      for (const period of all) expect(period.from <= period.until && period.until < period.dueOn).toBe(true);
      if (template.kind === 'half-year') continue;
      for (const [at, period] of all.slice(1).entries()) expect(period.from).toBe(addDays(all[at]!.until, 1));
    }
  });
});

describe('cut-offs belong to the template', () => {
  test('the same half year of two reports', () => {
    expect(findPeriod(named('front-half-year'), '2026-h1')).toMatchObject({
      name: '6 tháng đầu năm 2026',
      from: '2025-12-15',
      until: '2026-06-14',
    });
    expect(findPeriod(named('party-half-year'), '2026-h1')).toMatchObject({ from: '2026-01-01', until: '2026-06-30' });
  });

  test('a day that the month lacks is its last', () => {
    expect(dayOfMoment([0, 2, 'last'], 2028)).toBe('2028-02-29');
    expect(dayOfMoment([0, 2, 31], 2026)).toBe('2026-02-28');
    expect(dayOfMoment([-1, 12, 15], 2026)).toBe('2025-12-15');
  });

  test('the earliest that is owed comes first, and stays for a month after its due day', () => {
    expect(owedPeriods(named('front-half-year'), '2026-06-16').map((period) => period.code)).toEqual(['2026-h1']);
    expect(owedPeriods(named('front-half-year'), '2026-07-10').map((period) => period.code)).toEqual(['2026-h1']);
    expect(owedPeriods(named('front-half-year'), '2026-08-01')).toEqual([]);
    expect(owedPeriods(named('front-month'), '2026-06-16').map((period) => period.code)).toEqual([
      '2026-m05',
      '2026-m06',
    ]);
  });

  test('one may always write about the period of today, and about none that has not begun', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count));
    fc.assert(
      fc.property(day, (today) => {
        const open = openPeriods(named('front-month'), today);
        expect(open.filter((period) => period.from <= today && today <= period.until)).toHaveLength(1);
        expect(open.every((period) => period.from <= today)).toBe(true);
        expect(open.every((period) => findPeriod(named('front-month'), period.code)?.from === period.from)).toBe(true);
      }),
    );
  });
});

test('a series is the year, or the term of the Party that holds the day', () => {
  expect(seriesOf({ by: 'year' }, '2026-06-16')).toBe('2026');
  const { numbering } = named('party-year');
  expect(seriesOf(numbering, '2026-06-16')).toBe('2025-2030');
  expect(seriesOf(numbering, '2024-06-16')).toBe('2020-2025');
  expect(seriesOf(numbering, '1999-01-01')).toBeNull();
});

test('a template is for the organisations and levels that it names', () => {
  const women = { organisation: 'women', level: 'commune' };
  expect(formFor(named('front-half-year'), women)).toBeNull();
  expect(formFor(named('work-half-year'), women)?.suffix).toBe('BTV');
  expect(formFor(named('party-year'), { organisation: 'party', level: 'province' })?.suffix).toBe('TU');
  expect(formFor(named('work-half-year'), { organisation: 'women', level: 'branch' })).toBeNull();
});

test('names fill the words of a template; figure tokens stay', () => {
  expect(filled('{unit}: {{activities.held}} cuộc {other}', { unit: 'Xã A' })).toBe(
    'Xã A: {{activities.held}} cuộc {other}',
  );
});
