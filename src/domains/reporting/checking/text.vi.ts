import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const checkingText = {
  title: 'Số liệu nên xem lại',
  about: 'Bấm vào đoạn trích để tới chỗ viết. Chỗ đúng là như vậy thì ghi một lời giải trình.',
  aboutSent: 'Các chỗ số liệu chưa khớp trong lời văn đã chốt và lời giải trình kèm theo.',
  none: 'Chưa thấy số liệu nào chưa khớp trong lời văn.',
  open: (count: number) =>
    `Còn ${formatNumber(count)} chỗ số liệu chưa khớp. Hãy sửa, hoặc giải trình trước khi trình.`,
  toList: 'Xem danh sách',
  openToSign: (count: number) => `Có ${formatNumber(count)} chỗ số liệu chưa khớp và chưa được giải trình.`,
  history: 'Giải trình số liệu',
  round: (round: number, problem: string) => `${problem} (số liệu lần ${round})`,
};
