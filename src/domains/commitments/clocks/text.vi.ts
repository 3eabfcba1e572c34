import type { Stage } from '../rules.ts';

const stages: Record<Stage, string> = {
  receive: 'Hạn tiếp nhận',
  work: 'Hạn hoàn thành',
  mend: 'Hạn bổ sung',
  confirm: 'Hạn xác nhận',
  appeal: 'Hạn trả lời ý kiến về việc trả lại',
};

const rules: Record<Stage, (days: number) => string> = {
  receive: (days) => `${days} ngày làm việc kể từ ngày giao`,
  work: () => 'theo thời hạn được giao; rơi vào ngày nghỉ thì tính đến ngày làm việc tiếp theo',
  mend: (days) => `${days} ngày làm việc kể từ ngày trả lại, vì thời hạn được giao đến sớm hơn`,
  confirm: (days) => `${days} ngày làm việc kể từ ngày báo cáo hoàn thành`,
  appeal: (days) => `${days} ngày làm việc kể từ ngày đơn vị gửi ý kiến`,
};

export const text = {
  stages,
  rules,
  move: (name: string) => `Chờ ${name}`,
  moveAfter: (name: string) => `Hết tạm dừng: chờ ${name}`,
  appealed: 'Đơn vị chủ trì không đồng ý việc trả lại',
  grace: (days: number, day: string) => `trong ${days} ngày ân hạn, đến ${day}`,
  graceShort: (day: string) => `ân hạn đến ${day}`,
  untilShort: (day: string) => `đến ${day}`,
  graceBadge: 'Quá hạn, trong ân hạn',
  mendBy: (day: string) => `bổ sung chậm nhất ${day}`,
  overGrace: 'đã hết ân hạn',
  stopped: 'Tạm dừng',
  stoppedUntil: (day: string) => `tạm dừng đến ${day}`,
  resumes: (day: string) => `hết ngày ${day} thời hạn tự tính tiếp`,
  form: {
    until: 'Tạm dừng đến hết ngày',
    untilHint: 'Không quá 6 tháng. Thời hạn lùi ngay theo số ngày làm việc tạm dừng, hết ngày này thì tự tính tiếp.',
    paper: 'Văn bản quyết định tạm dừng (số, ngày)',
    resumeHint: 'Số ngày làm việc chưa dùng được trừ lại vào thời hạn.',
    appealHint:
      'Gửi được một lần cho mỗi lần trả lại. Nơi giao có 5 ngày làm việc để xác nhận, hoặc trả lại lần nữa kèm trả lời.',
  },
};

export const refusalText: Record<string, string> = {
  'appealed-already':
    'Lần trả lại này đã được gửi ý kiến và nơi giao đã trả lời. Hãy bổ sung rồi báo cáo hoàn thành lại.',
  'clock-stopped': 'Thời hạn đang tạm dừng. Hãy cho tính tiếp thời hạn trước.',
  'clock-not-stopped': 'Thời hạn không còn tạm dừng.',
  'late-not-stopped': 'Nhiệm vụ đã quá hạn nên không tạm dừng được. Hãy đổi thời hạn, kèm lý do.',
  'stop-too-long': 'Chỉ tạm dừng được trong vòng 6 tháng. Hết thời gian đó nếu vẫn cần thì quyết định lại.',
};
