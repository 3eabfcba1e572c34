import { dayAt, paperDay, yearOf } from '../days.ts';
import { type Paper, paragraph } from './paper.ts';

/** Not in the database: the paper that a newcomer uploads to see the reader at work. */
export const toUpload: Paper = {
  file: 'letter-to-upload',
  name: 'Công văn 215-MTTQ-BTT',
  on(today) {
    const by = (offset: number) => paperDay(dayAt(today, offset));
    const issued = dayAt(today, -2);
    return {
      superior: null,
      issuer: ['ỦY BAN MTTQ VIỆT NAM', 'TỈNH LÂM ĐỒNG', 'BAN THƯỜNG TRỰC'],
      symbol: { number: '215', suffix: 'MTTQ-BTT' },
      place: 'Lâm Đồng',
      day: issued,
      kind: null,
      title: `chuẩn bị hội nghị Nhân dân ở khu dân cư cuối năm ${yearOf(issued)}`,
      addressees: ['Ủy ban MTTQ Việt Nam các xã, phường', 'Các tổ chức chính trị - xã hội tỉnh'],
      body: [
        paragraph(
          'Để hội nghị Nhân dân ở khu dân cư diễn ra thiết thực, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh đề nghị các đơn vị thực hiện một số nội dung sau:',
        ),
        paragraph('1. Ủy ban MTTQ Việt Nam các xã, phường'),
        paragraph(
          `- Thống nhất lịch hội nghị của 100% khu dân cư, gửi Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh trước ngày ${by(7)}.`,
        ),
        paragraph(
          `- Niêm yết nội dung hội nghị tại nhà văn hóa ít nhất 05 ngày trước khi họp; hoàn thành trước ngày ${by(14)}.`,
        ),
        paragraph(`- Tổng hợp ý kiến, kiến nghị của Nhân dân sau hội nghị, báo cáo trước ngày ${by(24)}.`),
        paragraph('2. Các tổ chức chính trị - xã hội tỉnh'),
        paragraph(`- Cử cán bộ dự ít nhất 02 hội nghị ở cơ sở, gửi danh sách trước ngày ${by(8)}.`),
        paragraph(
          '3. Giao Hội Cựu chiến binh các xã, phường phối hợp với Đoàn TNCS Hồ Chí Minh các xã, phường bảo đảm trật tự tại nơi tổ chức hội nghị.',
        ),
        paragraph('Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh đề nghị các đơn vị quan tâm, phối hợp thực hiện'),
      ],
      signature: { form: ['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'], name: 'Phạm Thị Minh Họa' },
      recipients: ['Như trên', 'Thường trực Tỉnh ủy (để báo cáo)', 'Lưu: VT'],
    };
  },
};
