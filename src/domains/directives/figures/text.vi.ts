import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const figuresText = {
  title: 'Số liệu nên xem lại',
  place: (count: number) => (count === 0 ? 'Số liệu' : `Số liệu (${formatNumber(count)})`),
  about: 'Các chỗ số liệu, ngày tháng trong văn bản chưa khớp với nhau. Bấm vào đoạn trích để tới chỗ đó.',
  aboutOwn: 'Bấm vào đoạn trích để tới chỗ viết. Chỗ đúng là như vậy thì ghi một lời giải trình trước khi vào sổ.',
  aboutPrint: 'Mỗi chỗ cần được sửa trong bản soạn, hoặc giải trình khi vào sổ.',
  none: 'Chưa thấy số liệu nào chưa khớp',
  noneBody: 'Hệ thống đối chiếu các phép cộng, nhân, tỷ lệ, ngày tháng và chỉ tiêu cấp trên; cán bộ vẫn nên đọc lại.',
  found: (count: number) =>
    `Có ${formatNumber(count)} chỗ số liệu nên xem lại; danh sách ở mục “Số liệu” của trang đọc văn bản, mở ra ngay sau khi đăng ký.`,
};
