import type { RuleCode } from './rules.ts';

/** When each rule falls, for whom. */
export const ruleText: Record<RuleCode, string> = {
  'activities.invitation-waits':
    'Giấy mời họp chưa được trả lời khi còn 2 ngày làm việc đến ngày họp: nhắc đơn vị được mời.',
  'activities.meeting-tomorrow': 'Ngày làm việc liền trước ngày họp: báo cho đơn vị được mời, trừ đơn vị đã báo vắng.',
  'activities.conclusions-unsent':
    'Họp xong đã quá 3 ngày làm việc mà còn kết luận chưa gửi: nhắc đơn vị chủ trì cuộc họp.',
};

export const actText: Record<RuleCode, string> = {
  'activities.invitation-waits': 'Trả lời giấy mời',
  'activities.meeting-tomorrow': 'Xem giấy mời',
  'activities.conclusions-unsent': 'Gửi kết luận',
};

export const text = {
  waits: (day: string, hour: string) => `Nhắc vì chưa trả lời giấy mời, họp lúc ${hour} ngày ${day}`,
  tomorrow: (when: string, day: string, hour: string) => `Báo để biết: họp ${when}lúc ${hour} ngày ${day}`,
  today: 'hôm nay, ',
  nextDay: 'ngày mai, ',
  unsent: (count: number, day: string) => `Nhắc vì cuộc họp ngày ${day} còn ${count} kết luận chưa gửi`,
  host: (host: string, place: string | null) => `Chủ trì: ${host} · ${place ?? 'Họp trực tuyến'}`,
};
