import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const checkingText = {
  title: 'Số liệu nên xem lại',
  about: 'Bấm vào đoạn trích để tới chỗ viết. Chỗ đúng là như vậy thì ghi một lời giải trình.',
  aboutSent: 'Các chỗ số liệu chưa khớp trong lời văn đã chốt và lời giải trình kèm theo.',
  inSection: (count: number) => `Số liệu: ${formatNumber(count)} chỗ nên xem lại`,
  open: (count: number) => `Còn ${formatNumber(count)} chỗ số liệu chưa khớp, chưa giải trình.`,
  toList: 'Xem lại từng chỗ',
  said: (round: number) => `Giải trình số liệu lần ${round}`,
  saidBody: (quote: string, words: string) => `“${quote}”: ${words}`,
};
