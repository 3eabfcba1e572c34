import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const directoryText = {
  name: 'Các trang thông tin của Mặt trận và tổ chức thành viên',
  title: 'Tìm trang của nơi bạn ở',
  lead: 'Mỗi trang đăng tin tức, thông báo, điều người dân đã hỏi và lời hứa của người có trách nhiệm.',
  description: 'Danh sách trang thông tin công khai theo tỉnh, thành phố và xã, phường.',
  foot: 'Trang không ghi nhận ai đã xem. Cỡ chữ được giữ cho mọi trang ở đây.',
  signIn: 'Đăng nhập để làm việc',
  search: 'Tên nơi ở hoặc tên tổ chức',
  searchHint: 'Gõ có dấu hay không dấu đều được, ví dụ: la gi.',
  searchDo: 'Tìm',
  nation: 'Toàn quốc',
  all: 'Xem tất cả các nơi',
  more: (name: string, count: number) => `Xem tất cả ${formatNumber(count)} trang của ${name}`,
  found: (words: string, count: number) => `${formatNumber(count)} trang khớp với “${words}”`,
  cut: (count: number) => `Chỉ hiện ${formatNumber(count)} trang đầu. Hãy gõ thêm từ để thu hẹp.`,
  none: (words: string) => `Không có trang nào khớp với “${words}”. Hãy thử tên xã, phường hoặc tên tỉnh.`,
};
