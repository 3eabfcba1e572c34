import { expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const body = 'Thực hiện chương trình công tác năm 2026, xã làm các việc sau:\n1. Vận động các hộ góp sách.';
const fields = (text: string) =>
  Object.fromEntries(
    Object.entries(readDocument(text).document).flatMap(([name, found]) => (found ? [[name, found.value]] : [])),
  );

it.each([
  [
    'Số ký hiệu: 28/KH-UBND\nNgày ban hành: 05/3/2026\nLoại văn bản: Kế hoạch\nCơ quan ban hành: UBND xã Suối Ngà\nTrích yếu: Quyên góp sách',
  ],
  [
    'Số hiệu\n28/KH-UBND\nNgày ban hành\n05/3/2026\nLoại văn bản\nKế hoạch\nCơ quan ban hành\nUBND xã Suối Ngà\nTrích yếu\nQuyên góp sách',
  ],
  [
    'Số/Ký hiệu | 28/KH-UBND\nNgày ban hành | 05/03/2026\nLoại văn bản | Kế hoạch\nCơ quan ban hành | UBND xã Suối Ngà\nTrích yếu nội dung | Quyên góp sách',
  ],
])('a portal says over a paper what it is', (sheet) => {
  expect(fields(`${sheet}\n${body}`)).toEqual({
    symbol: '28/KH-UBND',
    number: 28,
    issuedOn: '2026-03-05',
    kind: 'kế hoạch',
    issuer: 'UBND xã Suối Ngà',
    title: 'Quyên góp sách',
  });
});

it('the paper itself knows better', () => {
  const sheet = 'Số hiệu: 28/KH-UBND\nNgày ban hành: 05/3/2026\nTrích yếu: Quyên góp';
  const own = 'UBND XÃ SUỐI NGÀ\nSố: 28/KH-UBND\nSuối Ngà, ngày 06 tháng 3 năm 2026\nKẾ HOẠCH\nQuyên góp sách cho thôn';
  expect(fields(`${sheet}\n${own}\n${body}`)).toMatchObject({
    issuedOn: '2026-03-06',
    title: 'Quyên góp sách cho thôn',
  });
});
