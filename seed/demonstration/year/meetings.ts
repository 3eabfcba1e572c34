import type { Occasion, Organisation } from './occasion.ts';

export const all: readonly Organisation[] = ['front', 'trade_union', 'farmers', 'women', 'youth', 'veterans'];
export const members: readonly Organisation[] = ['trade_union', 'farmers', 'women', 'youth', 'veterans'];
const hall = ['Hội trường Ủy ban nhân dân {rank}', 'Nhà văn hóa {rank}', 'Hội trường Đảng ủy {rank}'];
const house = ['Nhà văn hóa {place}'];

/** What comes round every month or quarter. */
export const meetings: readonly Occasion[] = [
  {
    ...{ of: ['front'], at: 'area', when: ['every-08'], kind: 'regular', place: house, heads: [24, 58] },
    result: [
      'Thống nhất {2-4} việc của thôn trong tháng, phân công người theo dõi từng việc',
      'Nghe báo thu, chi quỹ tự quản và bàn việc giữ đường làng sạch',
      'Rà soát hộ cần giúp, thống nhất danh sách {3-7} hộ đề nghị {rank} hỗ trợ',
      'Ghi {3-6} ý kiến của người dân gửi Ủy ban MTTQ {rank}',
      'Nhắc lịch tiêm phòng đàn vật nuôi và đăng ký {3-6} hộ sửa cống thoát nước',
    ],
  },
  {
    ...{ of: ['women', 'farmers', 'veterans'], at: 'area', when: ['every-12'], kind: 'regular' },
    ...{ place: house, heads: [16, 38] },
    result: [
      'Thu hội phí, giới thiệu {1-3} người xin vào Hội',
      'Bình xét {3-9} hội viên vay vốn ưu đãi, có biên bản kèm theo',
      'Bàn việc giúp ngày công cho {1-3} hội viên neo đơn',
      'Phổ biến cách nhận biết cuộc gọi lừa đảo, trả lời {2-5} câu hỏi',
    ],
  },
  {
    ...{ of: ['front'], at: 'commune', when: ['every-04'], kind: 'regular', heads: [9, 15] },
    title: ['Họp Ban Thường trực Ủy ban MTTQ Việt Nam {rank}'],
    place: ['Phòng họp Ủy ban MTTQ {rank}'],
    result: [
      'Thống nhất chương trình tháng, giao {3-6} việc có hạn cho từng thành viên',
      'Thông qua kết quả tháng trước, còn {1-3} việc chuyển sang tháng này',
      'Thống nhất phân bổ quỹ "Vì người nghèo" cho {2-5} hộ',
    ],
  },
  {
    ...{ of: members, at: 'commune', when: ['every-09'], kind: 'regular', heads: [13, 32] },
    place: ['Phòng họp Ủy ban MTTQ {rank}', 'Nhà văn hóa {rank}'],
    result: [
      'Đánh giá công tác tháng, thống nhất {3-5} việc của tháng tới',
      '{3-7} {branch} báo cáo; nhắc {1-2} nơi nộp số liệu đúng ngày',
      'Rà soát danh sách {member}, kết nạp {1-5} người',
      'Thống nhất chỉ tiêu quý và phân công người phụ trách từng thôn, tổ',
    ],
  },
  {
    ...{ of: ['front'], at: 'commune', when: ['every-20'], kind: 'briefing', heads: [11, 18], with: members },
    title: ['Giao ban tháng với các tổ chức thành viên'],
    place: ['Phòng họp Ủy ban MTTQ {rank}'],
    result: [
      'Đủ năm tổ chức dự; thống nhất {2-4} việc làm chung của tháng tới',
      'Rà {4-9} kiến nghị của người dân, còn {1-3} kiến nghị chưa có trả lời',
      'Chốt số liệu báo cáo tháng, phân công chuẩn bị hoạt động chung',
    ],
  },
  {
    ...{ of: ['front'], at: 'province', when: ['every-05'], kind: 'briefing', heads: [34, 46], with: members },
    title: ['Giao ban công tác Mặt trận toàn tỉnh'],
    place: ['Hội trường Ủy ban MTTQ tỉnh'],
    result: ['Thống nhất {4-7} việc trọng tâm của tháng, giao đầu mối từng việc'],
  },
  {
    ...{ of: members, at: 'province', when: ['every-07'], kind: 'regular', heads: [17, 29] },
    place: ['Phòng họp số 2, trụ sở Ủy ban MTTQ tỉnh'],
    result: ['Rà tiến độ chương trình công tác quý, nhắc {2-6} nơi chậm báo cáo', 'Thống nhất {3-5} việc của tháng'],
  },
  {
    ...{ of: members, at: 'commune', when: ['01-22', '04-16', '07-14', '10-09'], kind: 'thematic', place: hall },
    heads: [28, 64],
    values: {
      theme: [
        'Học tập phong cách gần dân, nói đi đôi với làm',
        'Phân loại rác tại nguồn trong gia đình {member}',
        'An toàn khi dùng mạng xã hội và thanh toán điện tử',
        'Phòng, chống bạo lực gia đình',
        'Sử dụng tiết kiệm nước tưới mùa khô',
      ],
    },
    result: ['{3-8} ý kiến trao đổi, thống nhất đăng ký {1-3} việc làm theo', 'Cuối buổi ký cam kết thực hiện'],
  },
  {
    ...{ of: ['front', 'women'], at: 'area', when: ['05-16', '09-19'], kind: 'thematic', place: house },
    heads: [21, 47],
    values: { theme: ['Nuôi dạy con không dùng đòn roi', 'Giữ sạch nguồn nước sinh hoạt', 'Quy ước của khu dân cư'] },
    result: ['Các hộ thống nhất làm theo, hẹn xem lại sau một quý'],
  },
  {
    ...{ of: all, at: 'commune', when: ['02-26', '06-19', '08-22'], kind: 'extraordinary', heads: [12, 41], oneIn: 3 },
    place: hall,
    values: {
      subject: [
        'Vận động giúp các hộ bị thiệt hại do mưa lớn, gió lốc',
        'Góp ý dự thảo nghị quyết của Hội đồng nhân dân {rank}',
        'Kiện toàn nhân sự sau khi điều động cán bộ',
      ],
    },
    result: ['Thống nhất ngay trong buổi họp, có biên bản'],
  },
];
