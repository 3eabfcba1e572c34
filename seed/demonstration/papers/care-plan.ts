import { dayAt, paperDay, yearOf } from '../days.ts';
import { heading, type Paper, paragraph } from './paper.ts';

/** Lies on the desk, read and not yet decided: a newcomer confirms its tasks and sends it. */
export const carePlan: Paper = {
  file: 'care-plan',
  name: 'Kế hoạch 96-KH-MTTQ-BTT',
  on(today) {
    const by = (offset: number) => paperDay(dayAt(today, offset));
    const issued = dayAt(today, -1);
    return {
      superior: null,
      issuer: ['ỦY BAN MTTQ VIỆT NAM', 'TỈNH LÂM ĐỒNG', 'BAN THƯỜNG TRỰC'],
      symbol: { number: '96', suffix: 'KH-MTTQ-BTT' },
      place: 'Lâm Đồng',
      day: issued,
      kind: 'Kế hoạch',
      title: `Rà soát, chăm lo hộ khó khăn về nhà ở và sinh kế từ nguồn Quỹ “Vì người nghèo” năm ${yearOf(issued)}`,
      body: [
        paragraph(
          'Thực hiện Công văn số 412-CV/TU của Tỉnh ủy và Chương trình phối hợp và thống nhất hành động năm nay, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh xây dựng kế hoạch như sau:',
        ),
        heading('I. CHỈ TIÊU'),
        paragraph('1. 100% hộ có nhà hư hỏng nặng được khảo sát tận nơi.'),
        paragraph('2. Mỗi xã, phường vận động ít nhất 03 doanh nghiệp cùng chăm lo.'),
        heading('II. NHIỆM VỤ'),
        paragraph('1. Ủy ban MTTQ Việt Nam các xã, phường'),
        paragraph(
          `- Lập danh sách hộ cần hỗ trợ sửa chữa, làm mới nhà ở; gửi về Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh trước ngày ${by(10)}.`,
        ),
        paragraph(`- Công khai mức hỗ trợ tại nhà văn hóa thôn, tổ dân phố; hoàn thành trước ngày ${by(18)}.`),
        paragraph('2. Hội Liên hiệp Phụ nữ các xã, phường'),
        paragraph(
          `- Nhận giúp ít nhất 02 hộ có phụ nữ làm chủ hộ phát triển sinh kế; báo cáo kết quả trước ngày ${by(25)}.`,
        ),
        paragraph('3. Đoàn TNCS Hồ Chí Minh các xã, phường'),
        paragraph(`- Huy động ngày công của đoàn viên giúp các hộ sửa nhà, hoàn thành trước ngày ${by(28)}.`),
        paragraph('4. Hội Cựu chiến binh các xã, phường giám sát việc sử dụng tiền hỗ trợ, vật tư ở từng hộ.'),
        heading('III. TỔ CHỨC THỰC HIỆN'),
        paragraph('1. Đề nghị Ủy ban nhân dân phường La Gi bố trí cán bộ địa chính cùng khảo sát.'),
        paragraph('2. Ủy ban MTTQ Việt Nam các xã, phường báo cáo tiến độ trước ngày 20 hằng tháng.'),
        paragraph('Trên đây là Kế hoạch rà soát, chăm lo hộ khó khăn của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh'),
      ],
      signature: { form: ['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'], name: 'Phạm Thị Minh Họa' },
      recipients: [
        'Ủy ban MTTQ Việt Nam các xã, phường',
        'Các tổ chức chính trị - xã hội tỉnh',
        'Lưu: VT, Ban Phong trào',
      ],
    };
  },
};
