import { behind, claim, confirm, type Course, coursesOf, progress, receive, sendBack } from './course.ts';

const party = 'province.party';

/** What became of the requests of the Party committee, and of what the Front passed down from them. */
export const letterCourses: readonly Course[] = [
  ...coursesOf('Chủ trì giám sát việc giải quyết kiến nghị', party, {
    'province.front': [
      receive(-25),
      {
        on: -22,
        step: 'pass-down',
        what: 'Lập bảng theo dõi các kiến nghị sau đối thoại của xã, phường: nơi giải quyết, hạn trả lời, đã trả lời hay chưa',
        product: 'Bảng theo dõi kiến nghị',
        due: 1,
        to: ['laGi.front', 'dinhVan.front', 'tanHa.front'],
      },
      progress(-10, 'Đã thành lập đoàn giám sát, làm việc xong với xã Tân Hà Lâm Hà.'),
      {
        on: -1,
        step: 'pass-down',
        what: 'Chọn ba kiến nghị khó nhất của xã, phường, chuẩn bị hồ sơ để đoàn giám sát của tỉnh làm việc trực tiếp',
        product: 'Hồ sơ ba kiến nghị',
        due: 5,
        to: ['laGi.front', 'dinhVan.front', 'tanHa.front', 'namHa.front', 'phuocHoi.front'],
      },
    ],
  }),
  ...coursesOf('Lập bảng theo dõi các kiến nghị', 'province.front', {
    'laGi.front': [
      receive(-21),
      claim(-2, 'Bảng có 31 kiến nghị: 24 đã trả lời, 7 quá hạn.', { minutes: 'Bảng theo dõi kiến nghị phường La Gi' }),
    ],
    'dinhVan.front': [receive(-20), progress(-6, 'Đã đối chiếu xong sổ tiếp công dân của xã.')],
    'tanHa.front': [
      receive(-21),
      claim(-12, 'Bảng có 19 kiến nghị, 19 đã trả lời.', { minutes: 'Bảng theo dõi kiến nghị xã Tân Hà' }),
      confirm(-11),
    ],
  }),
  ...coursesOf('Tổng hợp các kiến nghị quá hạn', party, {
    'province.front': [
      receive(-25),
      claim(-13, 'Gửi bản tổng hợp 58 kiến nghị quá hạn của toàn tỉnh.', {
        minutes: 'Tổng hợp kiến nghị quá hạn trả lời',
      }),
      sendBack(-7, 'Đề nghị tách riêng kiến nghị thuộc thẩm quyền cấp xã và cấp tỉnh, nêu rõ cơ quan phải trả lời.'),
    ],
  }),
  ...coursesOf('Đề nghị Hội Liên hiệp Phụ nữ tỉnh', party, {
    'province.women': [
      receive(-25),
      progress(-9, 'Đã chọn 3 hợp tác xã, đang lấy câu hỏi của chị em.'),
      {
        on: -8,
        step: 'pass-down',
        what: 'Cử hội viên làm việc ở hợp tác xã dự đối thoại, gửi trước câu hỏi',
        product: 'Danh sách và câu hỏi',
        due: -1,
        to: ['laGi.women', 'dinhVan.women', 'tanHa.women'],
      },
    ],
  }),
  ...coursesOf('Cử hội viên làm việc ở hợp tác xã', 'province.women', {
    'laGi.women': [
      receive(-7),
      claim(-3, 'Cử 6 chị ở hợp tác xã chế biến hải sản, gửi kèm 4 câu hỏi.', { minutes: 'Danh sách dự đối thoại' }),
    ],
    'dinhVan.women': [receive(-7)],
    'tanHa.women': [
      receive(-7),
      claim(-5, 'Cử 4 chị, gửi 3 câu hỏi về đầu ra của kén tằm.', { paper: 'Công văn số 21/HPN kèm danh sách' }),
      confirm(-4),
    ],
  }),
  ...coursesOf('Đề nghị Liên đoàn Lao động tỉnh', party, {
    'province.trade_union': [
      receive(-25),
      {
        on: -24,
        step: 'decline',
        note: 'Cuộc khảo sát nhà trọ toàn tỉnh vừa kết thúc tháng trước; xin gửi báo cáo đã có thay cho khảo sát mới.',
      },
    ],
  }),
  ...coursesOf('Đề nghị Hội Cựu chiến binh tỉnh', party, {
    'province.veterans': [
      receive(-24),
      behind(
        -10,
        'Đã có 45 hội viên tham gia tổ hòa giải ở 4 xã.',
        'Hai phường chưa kiện toàn xong tổ hòa giải sau khi nhập tổ dân phố',
        5,
      ),
      claim(-3, 'Có 71 hội viên tham gia tổ hòa giải ở cả 6 xã, phường.', {
        minutes: 'Danh sách hội viên tham gia tổ hòa giải',
      }),
    ],
  }),
];
