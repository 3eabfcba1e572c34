/**
 * The first day of the lunar year by Vietnamese time (UTC+7). Computed from the new moons; the years 2025–2027 agree
 * with the holidays that the State has announced. In 2030 Vietnam keeps it a day before China.
 */
const lunarNewYear: Record<number, string> = {
  2024: '02-10',
  2025: '01-29',
  2026: '02-17',
  2027: '02-06',
  2028: '01-26',
  2029: '02-13',
  2030: '02-02',
  2031: '01-23',
  2032: '02-11',
  2033: '01-31',
  2034: '02-19',
  2035: '02-08',
};

const stems = ['canh', 'tân', 'nhâm', 'quý', 'giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ'];
const branches = ['thân', 'dậu', 'tuất', 'hợi', 'tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi'];

const namedYear = `(?:${stems.join('|')})\\s(?:${branches.join('|')})`;

/** "Tết Nguyên đán Bính Ngọ 2026", folded. Groups: the name of the year, the year. "Tết Trung thu", "Tết Độc lập" are others. */
export const tetPattern = `tết\\s(?:nguyên đán|âm lịch|cổ truyền|(?=${namedYear}))\\s?(?:năm\\s)?(${namedYear})?(?:[\\s,(-]{0,3}(?:năm\\s)?(20\\d{2}))?`;

/** The year that a name of the sexagenary cycle means, within the years known here. */
export function yearOfName(name: string): number | null {
  const year = Object.keys(lunarNewYear).find(
    (one) => `${stems[Number(one) % 10]} ${branches[Number(one) % 12]}` === name.replace(/\s+/gu, ' '),
  );
  return year === undefined ? null : Number(year);
}

/** The day of Tết: of the year named, else the first that lies ahead of a paper of that year and month. */
export function tetDay(named: number | null, own: { year: number | null; month: number | null }): string | null {
  const next = own.year === null ? null : own.year + ((own.month ?? 1) > 2 ? 1 : 0);
  const year = named ?? next;
  const day = year === null ? undefined : lunarNewYear[year];
  return day === undefined ? null : `${year}-${day}`;
}
