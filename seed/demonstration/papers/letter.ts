import { dayAt, paperDay, spelledDay } from '../days.ts';
import type { Paper } from './paper.ts';

/** A letter of the Party committee, in the layout of the Party: asks the Front and its organisations, orders nobody. */
export const letter: Paper = {
  file: 'party-letter',
  name: 'Công văn 412-CV-TU',
  on(today) {
    const by = (offset: number) => paperDay(dayAt(today, offset));
    return `TỈNH ỦY LÂM ĐỒNG
*
Số 412-CV/TU
Tăng cường đối thoại với Nhân dân và giải quyết
kiến nghị sau đối thoại
ĐẢNG CỘNG SẢN VIỆT NAM
Lâm Đồng, ${spelledDay(dayAt(today, -27))}
Kính gửi:
- Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh;
- Hội Liên hiệp Phụ nữ tỉnh;
- Liên đoàn Lao động tỉnh;
- Hội Cựu chiến binh tỉnh.
Qua theo dõi việc thực hiện Đề án số 07-ĐA/TU ngày 24/11/2021, Thường trực Tỉnh ủy nhận thấy nhiều kiến nghị của người dân đã được tiếp nhận nhưng trả lời còn chậm. Để khắc phục, Thường trực Tỉnh ủy có ý kiến như sau:
1. Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh:
- Chủ trì giám sát việc giải quyết kiến nghị sau đối thoại ở ít nhất 03 xã, phường, báo cáo Thường trực Tỉnh ủy trước ngày ${by(6)}.
- Tổng hợp các kiến nghị quá hạn trả lời, gửi Văn phòng Tỉnh ủy trước ngày ${by(-12)}.
2. Đề nghị Hội Liên hiệp Phụ nữ tỉnh chủ trì hội nghị đối thoại với phụ nữ làm việc ở các hợp tác xã trước ngày ${by(13)}.
3. Đề nghị Liên đoàn Lao động tỉnh khảo sát nhà ở của công nhân thuê trọ, báo cáo trước ngày ${by(-5)}.
4. Đề nghị Hội Cựu chiến binh tỉnh cử hội viên có uy tín tham gia tổ hòa giải ở cơ sở, hoàn thành trước ngày ${by(-9)}.
Thường trực Tỉnh ủy đề nghị các cơ quan, đơn vị quan tâm thực hiện.
Nơi nhận:
- Như trên,
- Thường trực Tỉnh ủy,
- Lưu Văn phòng Tỉnh ủy.
T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Lý Văn Giả Thiết
`;
  },
};
