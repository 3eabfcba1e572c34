import { type Day, dayParts } from '#platform/calendar/day.ts';
import { dayAt, spelledDay } from '../days.ts';
import type { Paper } from './paper.ts';

/** The day of the month that the report is due on: a few days after the sending, so that three periods are past today. */
export function reportDay(today: Day): number {
  const { date } = dayParts(dayAt(today, -54));
  return date > 28 ? 5 : date;
}

/** A duty that comes again every month, older than everything else that the demonstration sends. */
export const monthlyDuty: Paper = {
  file: 'monthly-duty',
  name: 'Công văn 88-MTTQ-BTT',
  on(today) {
    return `ỦY BAN MTTQ VIỆT NAM
TỈNH LÂM ĐỒNG
BAN THƯỜNG TRỰC
Số: 88/MTTQ-BTT
V/v chế độ báo cáo tình hình Nhân dân hằng tháng
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Đồng, ${spelledDay(dayAt(today, -57))}
Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam xã Đinh Văn Lâm Hà.
Để nắm sát tình hình Nhân dân sau sắp xếp đơn vị hành chính, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh đề nghị:
1. Ủy ban MTTQ Việt Nam xã báo cáo tình hình Nhân dân trên địa bàn trước ngày ${reportDay(today)} hằng tháng.
Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam xã quan tâm thực hiện.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. BAN THƯỜNG TRỰC
PHÓ CHỦ TỊCH THƯỜNG TRỰC
Phạm Thị Minh Họa
`;
  },
};
