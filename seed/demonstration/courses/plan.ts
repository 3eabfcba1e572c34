import { behind, claim, confirm, type Course, coursesOf, progress, receive, sendBack } from './course.ts';

const front = 'province.front';

/** What became of the work of the plan: most of it done, some late, some returned, one commune that had nobody to receive it. */
export const planCourses: readonly Course[] = [
  ...coursesOf('Xây dựng kế hoạch giám sát', front, {
    'laGi.front': [
      receive(-36),
      claim(-29, 'Đã ban hành kế hoạch giám sát, phản biện của phường, gửi kèm bản chính.', {
        minutes: 'Kế hoạch giám sát, phản biện năm nay',
      }),
      confirm(-28, 'Nội dung rõ, đúng trọng tâm.'),
    ],
    'phuocHoi.front': [
      receive(-35),
      claim(-25, 'Đã gửi kế hoạch, có phân công từng thành viên đoàn giám sát.', {
        paper: 'Kế hoạch số 19/KH-MTTQ-BTT, lưu tại Văn phòng Mặt trận phường',
      }),
      confirm(-24),
    ],
    'dinhVan.front': [
      receive(-36),
      progress(-32, 'Đã lấy ý kiến Ban Thanh tra nhân dân về nội dung giám sát.'),
      claim(-27, 'Đã ký ban hành kế hoạch; chọn hai nội dung: vệ sinh bãi rác tạm và thu các khoản đóng góp ở thôn.', {
        minutes: 'Kế hoạch giám sát, phản biện xã',
      }),
      confirm(-25),
    ],
    'namHa.front': [
      receive(-34),
      claim(-21, 'Gửi kế hoạch giám sát của xã.', { paper: 'Kế hoạch số 08/KH-MTTQ-BTT' }),
      sendBack(-19, 'Kế hoạch mới có phần giám sát, chưa nêu nội dung phản biện. Đề nghị bổ sung rồi gửi lại.'),
      claim(-15, 'Đã bổ sung hai nội dung phản biện: phương án thu gom rác và dự thảo quy ước thôn.', {
        minutes: 'Kế hoạch giám sát, phản biện (bổ sung)',
      }),
      confirm(-13, 'Đã đủ. Lần sau gửi đúng hạn.'),
    ],
    'tanHa.front': [
      receive(-36),
      claim(-26, 'Kế hoạch đã được Đảng ủy xã cho ý kiến và ban hành.', {
        paper: 'Kế hoạch số 11/KH-MTTQ-BTT, có ý kiến của Thường trực Đảng ủy',
      }),
      confirm(-24),
    ],
  }),
  ...coursesOf('Rà soát, ký lại quy chế phối hợp', front, {
    'laGi.front': [
      receive(-36),
      progress(-20, 'Đã thống nhất dự thảo với Ủy ban nhân dân phường.'),
      claim(-11, 'Hai bên đã ký quy chế phối hợp gồm 5 điều, có hiệu lực ngay.', {
        minutes: 'Biên bản ký quy chế phối hợp',
      }),
      confirm(-9),
    ],
    'phuocHoi.front': [
      receive(-35),
      claim(-8, 'Đã ký lại quy chế, bổ sung lịch giao ban hằng quý.', { paper: 'Quy chế số 02/QCPH-UBND-MTTQ' }),
      confirm(-6),
    ],
    'dinhVan.front': [
      receive(-36),
      progress(-16, 'Dự thảo đã gửi Ủy ban nhân dân xã góp ý.'),
      behind(
        -8,
        'Chưa ký được, đang chờ ý kiến về phần kinh phí.',
        'Ủy ban nhân dân xã đề nghị tính lại kinh phí phối hợp sau khi hợp nhất hai xã',
        4,
      ),
    ],
    'namHa.front': [receive(-34)],
    'tanHa.front': [
      receive(-36),
      progress(-12, 'Đã họp hai bên, còn một điều chưa thống nhất.'),
      claim(-3, 'Đã ký quy chế phối hợp sau khi thống nhất về chế độ thông tin.', {
        photo: 'Ảnh lễ ký quy chế phối hợp',
      }),
    ],
  }),
  ...coursesOf('Tổ chức ít nhất 01 hội nghị đối thoại', front, {
    'laGi.front': [
      receive(-36),
      progress(-9, 'Đã gửi giấy mời tới các tổ dân phố, nhận trước 14 câu hỏi.'),
      claim(-1, 'Hội nghị có 126 người dự, 17 ý kiến, trả lời tại chỗ 12, hẹn trả lời 5 ý kiến bằng văn bản.', {
        photo: 'Ảnh hội nghị đối thoại',
      }),
    ],
    'phuocHoi.front': [receive(-35), progress(-6, 'Đã chọn ngày và chủ đề: vệ sinh cảng cá và chợ.')],
    'dinhVan.front': [
      receive(-36),
      {
        on: -21,
        step: 'pass-down',
        what: 'Họp thôn lấy ý kiến, câu hỏi của người dân trước hội nghị đối thoại của xã',
        product: 'Danh sách ý kiến của thôn',
        due: -6,
        to: ['dinhVanArea.front', 'dinhVanOther.front', 'dinhVanThird.front'],
      },
      progress(-5, 'Đã nhận ý kiến của hai thôn, còn thôn Suối Trong.'),
    ],
    'namHa.front': [receive(-34), progress(-10, 'Đang xin lịch của lãnh đạo Ủy ban nhân dân xã.')],
    'tanHa.front': [
      receive(-36),
      claim(-6, 'Đã tổ chức hội nghị đối thoại tại hội trường xã.', { photo: 'Ảnh hội trường' }),
      sendBack(-4, 'Chưa có biên bản và danh sách ý kiến đã trả lời. Đề nghị bổ sung để theo dõi việc giải quyết.'),
    ],
    'phuSon.front': [
      {
        on: -14,
        step: 'withdraw',
        paper: 'Công văn số 203/MTTQ-BTT của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
        note: 'Xã được ghép vào hội nghị đối thoại của cụm, không tổ chức riêng.',
      },
    ],
  }),
  ...coursesOf('Họp thôn lấy ý kiến', 'dinhVan.front', {
    'dinhVanArea.front': [
      receive(-20),
      progress(-13, 'Đã báo lịch họp trên loa thôn.'),
      claim(-8, 'Họp có 41 hộ dự, ghi được 9 ý kiến, nhiều nhất là về đường vào khu sản xuất.', {
        photo: 'Ảnh buổi họp thôn',
      }),
      confirm(-7, 'Đã chuyển 9 ý kiến vào danh sách của xã.'),
    ],
    'dinhVanOther.front': [
      receive(-19),
      behind(-6, 'Mới họp được một nửa số hộ.', 'Đang vụ thu hoạch cà phê, bà con đi rẫy cả ngày', 2),
    ],
    'dinhVanThird.front': [
      receive(-20),
      claim(-6, 'Họp có 33 hộ dự, ghi được 4 ý kiến.', { minutes: 'Biên bản họp thôn Nắng Sớm' }),
    ],
  }),
  ...coursesOf('Hoàn thành 02 cuộc giám sát', front, {
    'laGi.front': [
      receive(-36),
      progress(-18, 'Xong cuộc giám sát thứ nhất, kiến nghị 3 việc.'),
      progress(-4, 'Đang chuẩn bị hội nghị phản biện dự thảo nghị quyết về chợ đêm.'),
    ],
    'phuocHoi.front': [receive(-35)],
    'dinhVan.front': [
      receive(-36),
      progress(-11, 'Đã giám sát bãi rác tạm; Ủy ban nhân dân xã hứa di dời.'),
      {
        on: -9,
        step: 'pass-down',
        what: 'Chụp ảnh, báo tình hình mương nước trong thôn trước cuộc giám sát thứ hai của xã',
        product: 'Ảnh và vài dòng mô tả',
        due: 2,
        to: ['dinhVanArea.front', 'dinhVanOther.front'],
      },
      {
        on: -1,
        step: 'pass-down',
        what: 'Mời các hộ trong thôn dự hội nghị phản biện về phương án thu gom rác',
        product: 'Danh sách hộ dự',
        due: 8,
        to: ['dinhVanArea.front', 'dinhVanOther.front', 'dinhVanThird.front'],
      },
    ],
    'namHa.front': [receive(-34)],
    'tanHa.front': [
      receive(-36),
      progress(-22, 'Đã xong một cuộc giám sát và một hội nghị phản biện.'),
      claim(-5, 'Hoàn thành 2 cuộc giám sát, 2 hội nghị phản biện; 7 kiến nghị, 6 kiến nghị đã được trả lời.', {
        minutes: 'Báo cáo giám sát, phản biện',
      }),
      confirm(-4, 'Làm sớm và đủ hồ sơ. Gửi giúp một bản để các xã tham khảo.'),
    ],
  }),
  ...coursesOf('Chụp ảnh, báo tình hình mương nước', 'dinhVan.front', {
    'dinhVanArea.front': [receive(-8), progress(-3, 'Đã chụp hai đoạn mương, còn đoạn cuối thôn.')],
    'dinhVanOther.front': [receive(-7)],
  }),
];
