import { all, members } from './meetings.ts';
import type { Occasion } from './occasion.ts';

const gifts = (least: number): Occasion['values'] => ({
  gifts: [0, 6, 13, 21, 28].map((more) => String(least + more)),
  gift_value: [0, 3, 6, 11, 14].map((more) => String((least + more) * 500_000)),
});
const hamlets = ['{hamlet}', '{hamlet}, {hamlet2}'];

/** What hangs on a day: Tết, the days of each organisation, the months of volunteers, sessions of the councils. */
export const daysOfTheYear: readonly Occasion[] = [
  {
    ...{ of: all, at: 'commune', when: ['tet-14'], kind: 'visit', place: hamlets, heads: [6, 13] },
    ...{ title: ['Thăm, tặng quà Tết'], values: gifts(24) },
    result: ['Trao tận tay hộ nghèo, hộ già yếu, neo đơn trước Tết', 'Trao đủ theo danh sách thôn, tổ đã bình xét'],
  },
  {
    ...{
      of: all,
      at: 'province',
      when: ['tet-17'],
      kind: 'visit',
      place: ['Các xã vùng sâu của tỉnh'],
      heads: [9, 17],
    },
    ...{ title: ['Thăm, tặng quà Tết vùng khó khăn'], values: gifts(120), result: ['Đến {6-11} xã trong ba ngày'] },
  },
  {
    ...{ of: ['front', 'veterans', 'youth'], at: 'commune', when: ['=07-24'], kind: 'visit', place: hamlets },
    ...{ heads: [7, 16], title: ['Thăm gia đình có công nhân ngày 27/7'], values: gifts(18) },
    result: ['Thăm {12-26} gia đình; thắp nến tri ân tại nghĩa trang liệt sĩ'],
  },
  {
    ...{ of: ['women', 'youth'], at: 'commune', when: ['=05-29'], kind: 'visit', heads: [8, 18] },
    ...{ place: ['Trường tiểu học của {rank}'], title: ['Tặng quà thiếu nhi nhân ngày 1/6'], values: gifts(40) },
    result: ['Trao cho học sinh có hoàn cảnh khó khăn, có nhà trường cùng dự'],
  },
  {
    ...{
      of: ['trade_union'],
      at: 'commune',
      when: ['05-08'],
      kind: 'visit',
      heads: [5, 9],
      place: ['Nhà trọ công nhân'],
    },
    ...{ title: ['Thăm đoàn viên khó khăn trong Tháng Công nhân'], values: gifts(9) },
    result: ['Thăm {4-9} đoàn viên, ghi {2-4} kiến nghị về tiền điện nhà trọ'],
  },
  {
    ...{ of: ['front'], at: 'commune', when: ['03-10', '10-16'], kind: 'visit', place: hamlets, heads: [5, 9] },
    ...{ title: ['Thăm hỏi hộ gặp rủi ro, ốm đau'], values: gifts(4), with: ['women'] },
    result: ['Trao hỗ trợ từ quỹ "Vì người nghèo", có biên nhận từng hộ'],
  },
  {
    ...{ of: ['youth'], at: 'commune', when: ['03-07', '03-21', '06-13', '07-04', '08-08'], kind: 'work_day' },
    ...{ place: hamlets, heads: [44, 92], onRestDay: true, with: ['women', 'veterans'] },
    ...{
      title: ['Ra quân làm sạch khu dân cư', 'Ra quân tình nguyện'],
      values: { work: ['environment', 'planting', 'road', 'house'] },
    },
    result: [
      'Dọn {2-4} km đường, thu gom {1-3} tấn rác',
      'Trồng {60-180} cây dọc đường vào trường',
      'Sửa {1-2} đoạn mương, khơi thông {300-700} m',
      'Giúp {2-4} hộ thu dọn vườn, dựng lại chuồng trại',
    ],
  },
  {
    ...{ of: ['front', 'farmers', 'women', 'veterans'], at: 'commune', when: ['03-14', '06-06', '09-26', '12-19'] },
    ...{ kind: 'work_day', place: hamlets, heads: [38, 84], onRestDay: true },
    values: {
      work: ['environment', 'road', 'planting'],
      amount: ['Thu gom 2 tấn rác', 'Khơi thông 600 m mương', 'Trồng 90 cây'],
    },
    result: ['Xong trong buổi sáng; giao {2-4} tổ tự quản giữ gìn', 'Mỗi {branch} một đoạn, đoạn nào cũng xong'],
  },
  {
    ...{ of: ['front'], at: 'area', when: ['03-28', '06-20', '09-12', '12-26'], kind: 'work_day', onRestDay: true },
    ...{ place: ['Đường chính {place}', 'Khu thể thao {place}'], heads: [31, 66] },
    values: {
      work: ['environment', 'road', 'planting'],
      amount: ['Phát quang 800 m đường', 'Đổ 6 m³ đá mi', 'Trồng 40 m hàng rào hoa'],
    },
    result: ['Mỗi hộ một người; xong trước giờ trưa', '{21-44} hộ tham gia, góp {18-40} ngày công'],
  },
  {
    ...{ of: ['women'], at: 'commune', when: ['=03-06', '=10-19'], kind: 'other', heads: [88, 170] },
    place: ['Nhà văn hóa {rank}'],
    values: { subject: ['Họp mặt, biểu dương phụ nữ tiêu biểu'] },
    result: ['Biểu dương {7-16} hội viên, tặng {3-8} suất vốn khởi nghiệp'],
  },
  {
    ...{ of: ['women'], at: 'area', when: ['=03-08', '=10-20'], kind: 'other', heads: [34, 61] },
    ...{ place: ['Nhà văn hóa {place}'], values: { subject: ['Họp mặt hội viên phụ nữ'] } },
    result: ['Thi cắm hoa, nấu ăn giữa {3-5} tổ'],
  },
  {
    ...{
      of: ['farmers'],
      at: 'commune',
      when: ['=10-14'],
      kind: 'other',
      place: ['Nhà văn hóa {rank}'],
      heads: [92, 160],
    },
    values: { subject: ['Kỷ niệm ngày thành lập Hội Nông dân Việt Nam 14/10'] },
    result: ['Biểu dương {9-18} hộ sản xuất, kinh doanh giỏi'],
  },
  {
    ...{ of: ['veterans'], at: 'commune', when: ['=12-05', '=12-21'], kind: 'other', heads: [64, 110] },
    place: ['Hội trường Ủy ban nhân dân {rank}'],
    values: { subject: ['Gặp mặt truyền thống cựu chiến binh', 'Nói chuyện truyền thống với học sinh'] },
    result: ['Ôn truyền thống, mừng thọ {4-9} hội viên', '{3-6} cựu chiến binh kể chuyện, học sinh hỏi {5-9} câu'],
  },
  {
    ...{ of: ['youth'], at: 'commune', when: ['=03-25', '=10-15'], kind: 'other', heads: [58, 104] },
    place: ['Nhà văn hóa {rank}'],
    values: { subject: ['Sinh hoạt truyền thống thanh niên, kết nạp đoàn viên', 'Gặp mặt thanh niên tiêu biểu'] },
    result: [
      'Kết nạp {4-11} đoàn viên, giới thiệu {1-3} đoàn viên ưu tú',
      'Biểu dương {5-9} thanh niên làm kinh tế giỏi',
    ],
  },
  {
    ...{
      of: ['trade_union'],
      at: 'commune',
      when: ['=07-27'],
      kind: 'other',
      place: ['Nhà văn hóa {rank}'],
      heads: [43, 82],
    },
    values: { subject: ['Gặp mặt nhân ngày thành lập Công đoàn Việt Nam 28/7'] },
    result: ['Khen {5-9} đoàn viên, trao {2-5} sổ tiết kiệm'],
  },
  {
    ...{
      of: ['front'],
      at: 'area',
      when: ['=11-18'],
      kind: 'other',
      place: ['Nhà văn hóa {place}'],
      heads: [126, 214],
    },
    values: { subject: ['Ngày hội Đại đoàn kết toàn dân tộc'] },
    result: ['Biểu dương {6-14} hộ tiêu biểu; tổ chức bữa cơm đoàn kết', '{81-132} hộ dự, ký giao ước thi đua năm tới'],
  },
  {
    ...{ of: ['front'], at: 'commune', when: ['=11-16'], kind: 'other', heads: [96, 150], with: members },
    ...{ place: ['Nhà văn hóa {hamlet}'], values: { subject: ['Ngày hội Đại đoàn kết điểm của {rank}'] } },
    result: ['Tặng {8-15} phần quà, khởi công {1-2} nhà Đại đoàn kết'],
  },
  {
    ...{ of: ['front'], at: 'commune', when: ['05-14', '07-10', '10-13', '12-16'], kind: 'voters', heads: [78, 136] },
    place: ['Hội trường Ủy ban nhân dân {rank}', 'Nhà văn hóa {hamlet}'],
    values: { opinions: ['9', '12', '14', '17', '21'] },
    title: ['Tiếp xúc cử tri trước kỳ họp', 'Tiếp xúc cử tri với đại biểu Hội đồng nhân dân'],
    result: [
      'Ý kiến đã chuyển đến cơ quan có thẩm quyền trong {2-5} ngày',
      '{3-6} ý kiến được trả lời ngay tại buổi tiếp xúc',
    ],
  },
  {
    ...{ of: ['front'], at: 'province', when: ['05-06', '06-26', '10-06', '12-11'], kind: 'voters', heads: [210, 330] },
    place: ['Hội trường phường trung tâm tỉnh'],
    values: { opinions: ['32', '41', '47'] },
    ...{ title: ['Tiếp xúc cử tri với đoàn đại biểu Quốc hội tỉnh'], result: ['Bản tổng hợp gửi đủ hạn'] },
  },
  {
    ...{ of: ['front'], at: 'commune', when: ['04-24', '11-06'], kind: 'people_meeting', heads: [62, 118] },
    place: ['Nhà văn hóa {hamlet}'],
    values: {
      subject: ['Phương án mở rộng đường', 'Mức đóng góp làm đèn đường', 'Công khai danh sách hộ được hỗ trợ nhà ở'],
      step: ['discuss', 'comment', 'know'],
    },
    result: [
      '{4-9} ý kiến; biểu quyết đồng ý, có biên bản',
      '{6-9} ý kiến, phần lớn đề nghị chia làm hai đợt',
      'Niêm yết công khai tại nhà văn hóa, không có khiếu nại',
    ],
  },
  {
    ...{ of: ['front'], at: 'area', when: ['02-27', '06-27', '10-28'], kind: 'people_meeting', heads: [42, 78] },
    place: ['Nhà văn hóa {place}'],
    values: {
      subject: ['Bàn mức đóng góp sửa đường', 'Lấy ý kiến hộ nghèo, hộ cận nghèo', 'Kiểm tra công trình đèn đường'],
      step: ['discuss', 'comment', 'check'],
    },
    result: [
      'Đa số đồng ý, biên bản dán tại nhà văn hóa',
      'Thống nhất danh sách đề nghị, có {1-3} ý kiến bổ sung',
      'Người dân xem tận nơi, đề nghị thay {2-4} bóng đèn hỏng',
    ],
  },
];
