import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureSources } from '#domains/measures.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { readCatalogue, syncCatalogue } from './commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

describe('the catalogue of the product', () => {
  test('names every code once, both parts of every ratio, and only measures that are counted', async () => {
    const rows = await readCatalogue();
    const codes = new Set(rows.map((row) => row.code));
    expect(codes.size).toBe(rows.length);
    const measures = new Set(measureSources.flatMap((source) => source.measures.map((measure) => measure.code)));
    for (const row of rows) {
      for (const part of [row.numerator, row.denominator]) if (part !== null) expect(codes).toContain(part);
      if (row.measure !== null) expect(measures).toContain(row.measure);
    }
    // The 177 of the field, some of them two or three figures in one name; then four that targets are set on: coordination rules
    // and yearly guidance (04-NQ/TU), budget revenue and new-rural communes against the plan of the year.
    const numbers = [...new Set(rows.map((row) => Number(row.code.replace(/\D+/gu, ''))))];
    expect(numbers.filter((number) => number <= 177)).toHaveLength(177);
    expect(numbers.filter((number) => number > 177)).toEqual([178, 179, 180, 181]);
  });

  test('is added once, and what an office changed stays', async () => {
    const rows = await readCatalogue();
    expect(await office.asOwner((query) => syncCatalogue(query, new Date('2026-06-16')))).toBe(rows.length);
    await office.asOwner((query) =>
      query(`update indicators.indicator set name = 'changed', changed_at = now() where code = 'MT-001'`),
    );
    expect(await office.asOwner((query) => syncCatalogue(query, new Date('2026-06-17')))).toBe(0);
    const { rows: kept } = await office.asOwner((query) =>
      query(`select i.name, i.version, v.facts ->> 'version' as before from indicators.indicator i
             join indicators.former_version v on v.indicator_id = i.id where i.code = 'MT-001'`),
    );
    expect(kept).toEqual([{ name: 'changed', version: 2, before: '1' }]);
  });

  test('keeps the meaning of what is there: another unit of measure is refused', async () => {
    await expect(
      office.asOwner((query) => query(`update indicators.indicator set unit = 'x' where code = 'MT-002'`)),
    ).rejects.toThrow('meaning');
  });
});
