import { dayAt, paperDay, yearOf } from '../days.ts';
import { heading, type Paper, paragraph } from './paper.ts';

/** The plan that the whole demonstration turns on: sent eight weeks ago, with work that is done, late and still to come. */
export const plan: Paper = {
  file: 'monitoring-plan',
  name: 'Kế hoạch 87-KH-MTTQ-BTT',
  on(today) {
    const by = (offset: number) => paperDay(dayAt(today, offset));
    const issued = dayAt(today, -38);
    return {
      superior: null,
      issuer: ['ỦY BAN MTTQ VIỆT NAM', 'TỈNH LÂM ĐỒNG', 'BAN THƯỜNG TRỰC'],
      symbol: { number: '87', suffix: 'KH-MTTQ-BTT' },
      place: 'Lâm Đồng',
      day: issued,
      kind: 'Kế hoạch',
      title: `Nâng cao chất lượng giám sát, phản biện xã hội và đối thoại với Nhân dân ở cơ sở những tháng cuối năm ${yearOf(issued)}`,
      body: [
        paragraph(
          'Thực hiện Nghị quyết số 04-NQ/TU ngày 19/11/2021 và Đề án số 07-ĐA/TU ngày 24/11/2021, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh xây dựng kế hoạch như sau:',
        ),
        heading('I. MỤC ĐÍCH, YÊU CẦU'),
        paragraph(
          '1. Đưa giám sát, phản biện về sát việc của dân; mỗi kiến nghị sau giám sát đều có nơi nhận và ngày trả lời.',
        ),
        paragraph('2. Không làm hình thức: ít cuộc nhưng đến nơi đến chốn, có hồ sơ và có người theo đến cùng.'),
        heading('II. CHỈ TIÊU'),
        paragraph(
          '1. 100% cấp ủy cùng cấp có văn bản định hướng hoạt động của Mặt trận và các tổ chức chính trị - xã hội trong năm.',
        ),
        paragraph('2. 100% chính quyền cấp xã có quy chế phối hợp với Ủy ban MTTQ Việt Nam cùng cấp.'),
        paragraph('3. Mỗi năm, mỗi xã, phường có ít nhất 02 cuộc giám sát, ít nhất 02 hội nghị phản biện xã hội.'),
        paragraph('4. Trên 90% kiến nghị của Nhân dân sau đối thoại được trả lời đúng hạn.'),
        heading('III. NHIỆM VỤ'),
        paragraph('1. Ủy ban MTTQ Việt Nam các xã, phường'),
        paragraph(
          `- Xây dựng kế hoạch giám sát, phản biện của xã, phường và gửi Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh trước ngày ${by(-24)}.`,
        ),
        paragraph(`- Rà soát, ký lại quy chế phối hợp với Ủy ban nhân dân cùng cấp; hoàn thành trước ngày ${by(-7)}.`),
        paragraph(
          `- Tổ chức ít nhất 01 hội nghị đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân; hoàn thành trước ngày ${by(3)}.`,
        ),
        paragraph(`- Hoàn thành 02 cuộc giám sát và 02 hội nghị phản biện xã hội của năm trước ngày ${by(16)}.`),
        paragraph('2. Các tổ chức chính trị - xã hội tỉnh'),
        paragraph(
          `- Hướng dẫn hệ thống của mình đăng ký nội dung giám sát, gửi danh mục về Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh trước ngày ${by(-18)}.`,
        ),
        paragraph('3. Hội Liên hiệp Phụ nữ các xã, phường'),
        paragraph(
          `- Khảo sát bữa ăn bán trú ở trường học trên địa bàn, báo cáo kết quả kèm biên bản trước ngày ${by(-2)}.`,
        ),
        paragraph('4. Hội Nông dân các xã, phường'),
        paragraph(
          `- Thu thập ý kiến hội viên về cung ứng nước tưới và giống cây trồng; gửi bản tổng hợp trước ngày ${by(9)}.`,
        ),
        heading('IV. TỔ CHỨC THỰC HIỆN'),
        paragraph(
          '1. Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh theo dõi, đôn đốc, trực tiếp dự ít nhất 03 hội nghị đối thoại ở cơ sở trước ngày ' +
            by(12) +
            '.',
        ),
        paragraph(
          '2. Ủy ban MTTQ Việt Nam các xã, phường gửi báo cáo tiến độ về Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh trước ngày 25 hằng tháng.',
        ),
        paragraph(
          'Trên đây là Kế hoạch giám sát, phản biện xã hội và đối thoại với Nhân dân ở cơ sở của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
        ),
      ],
      signature: { form: ['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'], name: 'Phạm Thị Minh Họa' },
      recipients: [
        'Thường trực Tỉnh ủy (để báo cáo)',
        'Các tổ chức chính trị - xã hội tỉnh',
        'Ủy ban MTTQ Việt Nam các xã, phường',
        'Lưu: VT, Ban Dân chủ, Giám sát và Phản biện xã hội',
      ],
    };
  },
};
