import type { Day } from './day.ts';
import { type CalendarEntry, workingCalendar } from './working-calendar.ts';

// The days are those of officials. Each year's choices (the Tết days, the second National Day, swaps) come from a
// notice or an official letter; the rest follows from the law alone.
const LABOUR_CODE = 'Khoản 1 Điều 112 Bộ luật Lao động 2019';
const IN_LIEU = 'Khoản 3 Điều 111 Bộ luật Lao động 2019';
const CULTURE_DAY = 'Nghị quyết số 28/2026/QH16';
const NOTICE_2025 = 'Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024';
const NEW_YEAR_2026 = 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025';
const NOTICE_2026 = 'Thông báo số 9441/TB-BNV ngày 16/10/2025';
const LETTER_2027 = 'Công văn số 10065/VPCP-KGVX ngày 02/10/2026';

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Âm lịch';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng 30/4';
const LABOUR = 'Ngày Quốc tế lao động 1/5';
const NATIONAL = 'Quốc khánh';
const CULTURE = 'Ngày Văn hóa Việt Nam';

/** Days off and make-up days of officials, 2025 to 2027, in order. */
export const vietnamEntries: readonly CalendarEntry[] = [
  off('2025-01-01', NEW_YEAR, LABOUR_CODE),
  off('2025-01-27', TET, NOTICE_2025),
  off('2025-01-28', TET, NOTICE_2025),
  off('2025-01-29', TET, NOTICE_2025),
  off('2025-01-30', TET, NOTICE_2025),
  off('2025-01-31', TET, NOTICE_2025),
  off('2025-04-07', HUNG_KINGS, LABOUR_CODE),
  makeUp('2025-04-26', 'Làm bù ngày 02/5/2025', NOTICE_2025),
  off('2025-04-30', VICTORY, LABOUR_CODE),
  off('2025-05-01', LABOUR, LABOUR_CODE),
  off('2025-05-02', 'Nghỉ hoán đổi dịp 30/4 và 1/5', NOTICE_2025),
  off('2025-09-01', NATIONAL, NOTICE_2025),
  off('2025-09-02', NATIONAL, LABOUR_CODE),

  off('2026-01-01', NEW_YEAR, LABOUR_CODE),
  off('2026-01-02', 'Nghỉ hoán đổi dịp Tết Dương lịch', NEW_YEAR_2026),
  makeUp('2026-01-10', 'Làm bù ngày 02/01/2026', NEW_YEAR_2026),
  off('2026-02-16', TET, NOTICE_2026),
  off('2026-02-17', TET, NOTICE_2026),
  off('2026-02-18', TET, NOTICE_2026),
  off('2026-02-19', TET, NOTICE_2026),
  off('2026-02-20', TET, NOTICE_2026),
  off('2026-04-26', HUNG_KINGS, LABOUR_CODE),
  off('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', IN_LIEU),
  off('2026-04-30', VICTORY, LABOUR_CODE),
  off('2026-05-01', LABOUR, LABOUR_CODE),
  makeUp('2026-08-22', 'Làm bù ngày 31/8/2026', NOTICE_2026),
  off('2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh', NOTICE_2026),
  off('2026-09-01', NATIONAL, NOTICE_2026),
  off('2026-09-02', NATIONAL, LABOUR_CODE),
  // The swap of 23/11 with 28/11 that had been proposed was not taken up: LETTER_2027 gives this one day.
  off('2026-11-24', CULTURE, CULTURE_DAY),

  off('2027-01-01', NEW_YEAR, LABOUR_CODE),
  off('2027-02-04', TET, LETTER_2027),
  off('2027-02-05', TET, LETTER_2027),
  off('2027-02-06', TET, LETTER_2027),
  off('2027-02-07', TET, LETTER_2027),
  off('2027-02-08', TET, LETTER_2027),
  off('2027-02-09', 'Nghỉ bù Tết Âm lịch', LETTER_2027),
  off('2027-02-10', 'Nghỉ bù Tết Âm lịch', LETTER_2027),
  off('2027-04-16', HUNG_KINGS, LABOUR_CODE),
  off('2027-04-30', VICTORY, LABOUR_CODE),
  off('2027-05-01', LABOUR, LABOUR_CODE),
  {
    ...off('2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động 1/5', IN_LIEU),
    confirmed: false,
    note: 'Ngày 01/5/2027 là thứ Bảy nên nghỉ bù theo luật; chưa có thông báo riêng cho dịp này.',
  },
  off('2027-09-02', NATIONAL, LABOUR_CODE),
  off('2027-09-03', NATIONAL, LETTER_2027),
  {
    ...off('2027-11-24', CULTURE, CULTURE_DAY),
    confirmed: false,
    note: 'Ngày nghỉ theo Nghị quyết của Quốc hội; chưa có thông báo về việc hoán đổi quanh ngày này.',
  },
];

/** The calendar of officials as decided up to October 2026. */
export const vietnamCalendar = workingCalendar(vietnamEntries, '2025-01-01', '2027-12-31');

function off(day: Day, name: string, source: string): CalendarEntry {
  return { day, kind: 'day-off', name, source, confirmed: true };
}

function makeUp(day: Day, name: string, source: string): CalendarEntry {
  return { day, kind: 'make-up', name, source, confirmed: true };
}
