import { all, members } from './meetings.ts';
import type { Occasion } from './occasion.ts';

const hall = ['Hội trường Ủy ban nhân dân {rank}', 'Nhà văn hóa {rank}'];

/** Resolutions, propaganda and training. */
export const study: readonly Occasion[] = [
  {
    ...{ of: ['front'], at: 'commune', when: ['01-15', '05-21', '09-17'], kind: 'study', heads: [86, 142] },
    ...{ place: ['Hội trường Đảng ủy {rank}'], with: members },
    values: {
      paper: [
        'Nghị quyết Đại hội Đảng bộ tỉnh',
        'Nghị quyết Đại hội đại biểu Mặt trận Tổ quốc Việt Nam tỉnh',
        'Kết luận của Ban Thường vụ Tỉnh ủy về công tác quần chúng',
      ],
    },
    points: [
      ['Hội trường Đảng ủy {rank}', [86, 142]],
      ['Nhà văn hóa {hamlet}', [31, 58]],
      ['Hội trường trường trung học cơ sở', [24, 52]],
    ],
    result: ['Đủ thành phần ở cả ba điểm cầu; {2-6} ý kiến trao đổi', 'Nộp {31-74} bài thu hoạch sau hội nghị'],
  },
  {
    ...{ of: ['front'], at: 'province', when: ['01-09', '05-12', '09-10'], kind: 'study', heads: [140, 210] },
    ...{ place: ['Hội trường Ủy ban MTTQ tỉnh'], with: members },
    values: { paper: ['Nghị quyết Đại hội Đảng bộ tỉnh', 'Văn kiện Đại hội Mặt trận Tổ quốc Việt Nam tỉnh'] },
    points: [
      ['Hội trường Ủy ban MTTQ tỉnh', [140, 210]],
      ['Điểm cầu khu vực phía Đông', [96, 130]],
      ['Điểm cầu khu vực phía Tây', [88, 121]],
      ['Điểm cầu khu vực ven biển', [74, 110]],
    ],
    result: ['Bốn điểm cầu kết nối ổn định, tài liệu gửi trước hai ngày'],
  },
  {
    ...{ of: members, at: 'commune', when: ['02-03', '09-24'], kind: 'study', place: hall, heads: [32, 61], oneIn: 2 },
    values: { paper: ['Nghị quyết đại hội nhiệm kỳ của tổ chức mình', 'Nghị quyết Đại hội Đảng bộ {rank}'] },
    result: ['Thảo luận ở {branch}, thống nhất {2-4} việc đưa vào chương trình năm'],
  },
  {
    ...{ of: all, at: 'commune', when: ['01-12', '03-19', '05-26', '07-22', '09-08', '11-11'], kind: 'propaganda' },
    ...{ place: ['Nhà văn hóa {hamlet}', 'Chợ trung tâm {rank}', 'Các hộ ở {hamlet}'], heads: [46, 160] },
    values: {
      form: ['meeting', 'visual', 'visit'],
      speaker: ['communicator', 'officer', 'respected'],
      subject: [
        'Phòng, chống lừa đảo qua mạng',
        'Bảo hiểm y tế hộ gia đình',
        'An toàn giao thông cho học sinh',
        'Phòng cháy mùa khô',
        'Luật Thực hiện dân chủ ở cơ sở',
        'Người Việt Nam ưu tiên dùng hàng Việt Nam',
      ],
    },
    result: [
      'Trả lời {4-12} câu hỏi của người dân, hẹn trả lời sau {1-3} câu',
      'Phát {80-240} tờ rơi, treo {2-5} pa nô',
      'Đến {22-46} hộ, {12-21} hộ ký cam kết',
    ],
  },
  {
    ...{
      of: ['front', 'farmers', 'women'],
      at: 'area',
      when: ['03-06', '06-11', '09-04', '12-10'],
      kind: 'propaganda',
    },
    ...{ place: ['Nhà văn hóa {place}', 'Các hộ trong {place}'], heads: [22, 55] },
    values: {
      form: ['meeting', 'visit'],
      speaker: ['core', 'respected'],
      subject: ['Phòng cháy mùa khô', 'Giữ gìn quy ước'],
    },
    result: ['Người dân đồng tình, ghi {2-5} ý kiến gửi {rank}', 'Đến {14-36} hộ, nhắc lại từng điều trong quy ước'],
  },
  {
    ...{
      of: members,
      at: 'commune',
      when: ['03-26', '04-09'],
      kind: 'training',
      place: hall,
      heads: [27, 52],
      oneIn: 2,
    },
    values: {
      subject: ['Nghiệp vụ công tác cho cán bộ {branch}', 'Kỹ năng hòa giải ở cơ sở', 'Ghi chép, báo cáo số liệu'],
      sessions: ['1', '2', '3'],
    },
    result: ['Cấp giấy chứng nhận cho người dự đủ buổi', 'Có {2-5} bài tập tình huống ngay tại lớp'],
  },
  {
    ...{ of: ['front'], at: 'commune', when: ['03-17', '08-12'], kind: 'training', place: hall, heads: [38, 66] },
    values: {
      subject: ['Công tác Mặt trận cho Trưởng Ban Công tác Mặt trận', 'Kỹ năng giám sát của Ban Thanh tra nhân dân'],
      sessions: ['2', '3'],
    },
    ...{ with: members, result: ['{8-17} người làm bài thực hành, góp ý trực tiếp cho từng nhóm'] },
  },
  {
    ...{ of: ['farmers'], at: 'commune', when: ['04-21', '10-20'], kind: 'training', heads: [31, 54] },
    place: ['Nhà văn hóa {hamlet}'],
    values: {
      subject: ['Kỹ thuật ủ phân hữu cơ tại vườn', 'Phòng trừ sâu bệnh sau mưa', 'Chăm sóc cây sau thu hoạch'],
      sessions: ['1', '2'],
    },
    result: ['{9-18} hộ đăng ký làm thử, cán bộ kỹ thuật hẹn xuống vườn'],
  },
  {
    ...{ of: all, at: 'province', when: ['03-24'], kind: 'training', heads: [72, 118] },
    place: ['Trường Chính trị tỉnh'],
    values: { subject: ['Nghiệp vụ công tác năm cho cán bộ xã, phường, đặc khu'], sessions: ['4', '6'] },
    result: ['{2-4} lớp, xã nào cũng có người dự'],
  },
  {
    ...{ of: members, at: 'commune', when: ['08-26'], kind: 'study_visit', heads: [16, 34], oneIn: 2 },
    place: ['Hợp tác xã nông nghiệp của xã bạn', 'Mô hình điểm của tỉnh'],
    values: {
      subject: ['Trồng dâu nuôi tằm liên kết', 'Khu dân cư tự quản, sáng, xanh, sạch', 'Tổ tiết kiệm xoay vòng'],
    },
    result: ['{4-9} người đăng ký làm theo ngay trong năm'],
  },
];
