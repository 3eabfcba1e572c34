import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { WeekGroup } from './rules.ts';

export const groupText: Record<WeekGroup, string> = {
  done: 'Đã hoàn thành, được xác nhận',
  claimed: 'Đã báo xong, chờ xác nhận',
  'in-progress': 'Đang thực hiện',
  behind: 'Chậm tiến độ',
};

export const weekText = {
  title: (number: number, year: number) => `Tuần ${number} năm ${year}`,
  days: (from: string, until: string) => `từ ${formatDay(from)} đến ${formatDay(until)}`,
  previous: 'Tuần trước',
  next: 'Tuần sau',
  thisWeek: 'Tuần này',
  steps: 'Chuyển tuần',
  empty: 'Tuần này không có việc nào',
  emptyBody: 'Việc đang làm, việc vừa xong và việc chậm của đơn vị trong tuần sẽ xếp ở đây.',
  none: {
    done: 'Trong tuần chưa có việc nào được xác nhận hoàn thành.',
    claimed: 'Không có việc nào chờ xác nhận.',
    'in-progress': 'Không có việc nào đang thực hiện còn trong hạn.',
    behind: 'Không có việc nào chậm tiến độ.',
  } satisfies Record<WeekGroup, string>,
  what: 'Nhiệm vụ',
  due: 'Thời hạn',
  cause: 'Nguyên nhân chậm',
  newDay: 'Dự kiến hoàn thành',
  noCause: 'chưa báo nguyên nhân',
  noNewDay: 'chưa báo',
  confirmedOn: 'Được xác nhận',
  claimedOn: 'Báo xong',
  state: 'Tình trạng',
  cut: (most: number) => `Tuần này có nhiều hơn ${most} việc; hãy lọc hẹp lại để thấy hết.`,
};
