import { behind, claim, confirm, type Course, coursesOf, progress, receive } from './course.ts';

const front = 'province.front';

/** The work of the plan that went to the member organisations, and the monthly report of the communes. */
export const organisationCourses: readonly Course[] = [
  ...coursesOf('Hướng dẫn hệ thống', front, {
    'province.trade_union': [
      receive(-36),
      claim(-22, 'Đã hướng dẫn công đoàn các xã, phường; tổng hợp 9 nội dung đăng ký.', {
        minutes: 'Danh mục nội dung giám sát của Công đoàn',
      }),
      confirm(-20),
    ],
    'province.farmers': [
      receive(-35),
      claim(-19, 'Đã có danh mục 12 nội dung, chủ yếu về vật tư nông nghiệp.', {
        paper: 'Công văn số 133/HND-BTV kèm danh mục',
      }),
      confirm(-17),
    ],
    'province.women': [
      receive(-36),
      claim(-23, 'Đã gửi danh mục 10 nội dung đăng ký của Hội các cấp.', {
        minutes: 'Danh mục nội dung giám sát của Hội Phụ nữ',
      }),
      confirm(-21, 'Danh mục đầy đủ.'),
    ],
    'province.youth': [
      receive(-31),
      behind(-16, 'Mới có 40 trên 60 đơn vị đăng ký.', 'Nhiều cơ sở Đoàn vừa kiện toàn, cán bộ mới nhận việc', 2),
    ],
    'province.veterans': [
      receive(-33),
      claim(-9, 'Đã tổng hợp danh mục 8 nội dung đăng ký.', { paper: 'Công văn số 57/CCB kèm danh mục' }),
    ],
  }),
  ...coursesOf('Khảo sát bữa ăn bán trú', front, {
    'laGi.women': [
      receive(-36),
      progress(-17, 'Đã khảo sát 2 trong 5 trường.'),
      claim(-7, 'Khảo sát đủ 5 trường, 2 trường cần bổ sung hợp đồng thực phẩm.', {
        minutes: 'Biên bản khảo sát bữa ăn bán trú',
      }),
      confirm(-5),
    ],
    'dinhVan.women': [
      receive(-36),
      claim(-2, 'Đã khảo sát 4 trường, kèm biên bản có xác nhận của nhà trường.', { photo: 'Ảnh bếp ăn bán trú' }),
    ],
    'namHa.women': [
      receive(-34),
      behind(-3, 'Đã khảo sát 1 trong 3 trường.', 'Hai trường đề nghị lùi lịch vì đang kiểm tra giữa kỳ', 3),
    ],
    'tanHa.women': [
      receive(-36),
      claim(-3, 'Khảo sát 3 trường, không phát hiện vi phạm; kiến nghị lắp thêm vòi rửa tay.', {
        minutes: 'Biên bản khảo sát',
      }),
    ],
    'phuocHoi.women': [receive(-35)],
  }),
  ...coursesOf('Thu thập ý kiến hội viên', front, {
    'laGi.farmers': [receive(-36)],
    'dinhVan.farmers': [receive(-36), progress(-7, 'Đã hỏi 86 hội viên ở 5 chi hội.')],
    'namHa.farmers': [receive(-34), progress(-5, 'Đang phát phiếu ở các chi hội.')],
    'tanHa.farmers': [
      receive(-36),
      claim(-10, 'Thu 140 phiếu: 62 ý kiến về nước tưới mùa khô, 35 về giống dâu.', {
        minutes: 'Bản tổng hợp ý kiến hội viên nông dân',
      }),
      confirm(-8, 'Số liệu rõ ràng, đã đưa vào bản tổng hợp của tỉnh.'),
    ],
  }),
  ...coursesOf('Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh theo dõi', front, {
    'province.front': [
      receive(-36),
      progress(-8, 'Đã dự hội nghị ở phường Phước Hội và xã Tân Hà Lâm Hà, còn một nơi.'),
    ],
  }),
  ...coursesOf('Ủy ban MTTQ Việt Nam các xã, phường gửi báo cáo tiến độ', front, {
    'laGi.front': [
      receive(-36),
      claim(-21, 'Báo cáo tiến độ tháng đã gửi.', { paper: 'Báo cáo số 44/BC-MTTQ-BTT' }),
      confirm(-20),
    ],
    'phuocHoi.front': [
      receive(-35),
      claim(-20, 'Gửi báo cáo tiến độ tháng.', { paper: 'Báo cáo số 31/BC-MTTQ-BTT' }),
      confirm(-19),
    ],
    'dinhVan.front': [
      receive(-36),
      claim(-22, 'Báo cáo tiến độ tháng kèm phụ lục số liệu.', { minutes: 'Báo cáo tiến độ tháng' }),
      confirm(-20),
    ],
    'namHa.front': [
      receive(-34),
      claim(-12, 'Gửi báo cáo tiến độ, xin lỗi vì chậm.', { paper: 'Báo cáo số 15/BC-MTTQ-BTT' }),
      confirm(-11),
    ],
    'tanHa.front': [
      receive(-36),
      claim(-21, 'Đã gửi báo cáo tiến độ.', { paper: 'Báo cáo số 27/BC-MTTQ-BTT' }),
      confirm(-20),
    ],
  }),
];
