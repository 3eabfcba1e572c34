import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { cadenceText } from '../text.vi.ts';
import type { Findings } from './rules.ts';

type Target = Findings['targets'][number];

export const foundText = {
  tab: (count: number) => `Đọc được (${count})`,
  about: 'Những điều đọc được ngoài nhiệm vụ; số mục bên phải dẫn tới chỗ trong văn bản.',
  targets: (count: number) => `Chỉ tiêu (${count})`,
  duties: (count: number) => `Chế độ báo cáo (${count})`,
  references: (count: number) => `Văn bản dẫn chiếu (${count})`,
  recipients: 'Nơi nhận',
  signatory: 'Người ký',
  urgency: 'Độ khẩn',
  secrecy: 'Độ mật',
  noSecrecy: 'Không có dấu chỉ độ mật',
  doubtful: 'Cần xem lại: chưa chắc đây là người ký.',
  noTargets: 'Không thấy chỉ tiêu bằng số.',
  noDuties: 'Không thấy yêu cầu báo cáo.',
  noReferences: 'Không thấy văn bản nào được dẫn.',
  toText: 'Xem trong văn bản',
  to: (body: string) => `Gửi ${body}`,
  /** 'Mục II.2' of 'II.2-1'; what stands in no numbered clause is only shown. */
  place: (clause: string) => {
    const numbered = /^[^:+*-]*/.exec(clause)![0];
    return numbered === '' ? 'Xem' : /^\p{L}{2,}\s/u.test(numbered) ? numbered : `Mục ${numbered}`;
  },
  ofEntry: (name: string) => `, chỗ của ${name} trong văn bản`,
  target: (number: number) => `Chỉ tiêu ${number}`,
  duty: (number: number) => `Chế độ báo cáo ${number}`,
  reference: (number: number) => `Văn bản dẫn chiếu ${number}`,
};

const comparators = { '>=': 'ít nhất', '=': '', '<=': 'không quá', '>': 'trên', '<': 'dưới' } as const;
const pers = {
  day: 'mỗi ngày',
  week: 'mỗi tuần',
  month: 'mỗi tháng',
  quarter: 'mỗi quý',
  year: 'mỗi năm',
  once: 'một lần',
} as const;

/** 'ít nhất 95 % mỗi năm, đến hết quý 3/2026'. */
export function measureText(target: Pick<Target, 'comparator' | 'value' | 'valueMax' | 'unit' | 'per' | 'by'>): string {
  const { comparator, value, valueMax, unit, per, by } = target;
  if (value === null) return '';
  const number = [value, valueMax].flatMap((one) => (one === null ? [] : formatNumber(one))).join(' – ');
  const bound = valueMax === null ? comparators[comparator] : 'từ';
  const words = [bound, number, unit, per && pers[per]].filter(Boolean).join(' ');
  return by ? `${words}, đến hết ${dateWords(by)}` : words;
}

/** 'hằng tháng, ngày 23; chậm nhất 30/06/2026'. */
export function rhythmText(duty: Findings['duties'][number]): string {
  const { cadence, dayOfMonth, dueOn } = duty;
  const every = cadence && cadenceText(dayOfMonth === null ? cadence : `${cadence}:${dayOfMonth}`);
  return [every, dueOn && `chậm nhất ${dateWords(dueOn)}`].filter(Boolean).join('; ');
}

/** A date as the reader gives it: 2026, 2026-06, 2026-Q3 or a day. */
function dateWords(value: string): string {
  const [year = '', part, date] = value.split('-');
  if (date !== undefined) return `ngày ${formatDay(value)}`;
  if (part === undefined) return `năm ${year}`;
  return part.startsWith('Q') ? `quý ${part.slice(1)}/${year}` : `tháng ${part}/${year}`;
}
