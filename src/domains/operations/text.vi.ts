import type { Failure } from '#platform/jobs/failure.ts';
import type { JobRun } from './queries.server.ts';

export const refusalText = {
  'job-not-failed': 'Công việc này không còn ở trạng thái lỗi nên không chạy lại được. Hãy tải lại trang.',
};

/** The jobs of this domain. */
export const jobText = {
  'files.words': {
    name: 'Đọc tệp đính kèm để tìm kiếm',
    about:
      'Lấy chữ trong tệp của văn bản đã đăng trên trang công khai và tệp kèm theo văn bản trong sổ, để tìm được theo nội dung; mười lăm phút một lần xem còn tệp nào chưa đọc.',
  },
  retain: {
    name: 'Dọn dữ liệu hết hạn giữ',
    about:
      'Xóa biên nhận gửi biểu mẫu quá 30 ngày, bản nháp bỏ quên quá 180 ngày, phiên đăng nhập và mã dùng một lần đã kết thúc quá 90 ngày, tệp không thuộc hồ sơ nào.',
  },
};

export const text = {
  title: 'Vận hành',
  about: 'Việc chạy nền, cơ sở dữ liệu và phiên bản của hệ thống. Trang này không hiện dữ liệu cá nhân.',
  jobs: 'Việc chạy nền',
  jobsAbout: 'Hệ thống tự làm, không cần ai chờ.',
  job: 'Công việc',
  lastSuccess: 'Lần xong gần nhất',
  never: 'Chưa lần nào',
  next: 'Lần chạy tới',
  notPlanned: 'Khi có yêu cầu',
  situation: 'Tình trạng',
  failed: (count: number) => `${count} lần lỗi`,
  running: 'Đang chạy',
  waiting: (count: number) => `${count} việc đang chờ`,
  fine: 'Bình thường',
  noJobs: 'Chưa có việc chạy nền nào',
  noJobsBody: 'Danh sách hiện ra khi máy chủ khởi động lần đầu với phiên bản này.',
  failures: 'Lỗi cần xem',
  noFailures: 'Không có việc nào bị lỗi.',
  failedAt: (at: string, tries: number) => `Lỗi lúc ${at}, sau ${tries} lần thử`,
  runAgain: 'Chạy lại',
  runAgainNamed: (name: string) => `Chạy lại: ${name}`,
  queue: 'Đang chạy và đang chờ',
  noQueue: 'Không có việc nào đang chạy hoặc đang chờ.',
  state: {
    active: (at: string) => `Đang chạy từ ${at}`,
    created: (at: string) => `Chạy lúc ${at}`,
    retry: (at: string) => `Thử lại lúc ${at}`,
  } satisfies Record<Exclude<JobRun['state'], 'failed'>, (at: string) => string>,
  failure: {
    refused: (code: string) => `Bị từ chối: ${code}`,
    database: (code: string) => `Cơ sở dữ liệu báo lỗi ${code}.`,
    machine: (code: string) =>
      code === 'ENOSPC' ? 'Ổ đĩa đã đầy.' : `Máy chủ báo lỗi ${code} khi đọc, ghi tệp hoặc kết nối.`,
    lost: () => 'Máy chủ dừng giữa chừng, hoặc việc chạy quá 15 phút.',
    program: (code: string) => `Lỗi chương trình (${code}).`,
  } satisfies Record<Failure['kind'], (code: string) => string>,
  failureLog: 'Chi tiết nằm trong nhật ký của máy chủ.',
  facts: 'Hệ thống',
  version: 'Phiên bản Cầu Nối',
  startedAt: 'Chạy từ',
  upFor: (words: string) => `đã ${words}`,
  days: (count: number) => `${count} ngày`,
  hours: (count: number) => `${count} giờ`,
  minutes: (count: number) => `${count} phút`,
  database: 'PostgreSQL',
  databaseSize: 'Dung lượng cơ sở dữ liệu',
  files: 'Tệp đính kèm',
  fileCount: (count: string, size: string) => `${count} tệp, ${size}`,
  lastMigration: 'Bước nâng cấp cuối',
  mail: 'Thư điện tử',
  mailOff:
    'Đang tắt: chưa đặt CAUNOI_SMTP_URL, CAUNOI_MAIL_FROM và CAUNOI_ADDRESS. Nhắc việc chỉ có trong hệ thống, không gửi thư.',
  mailFrom: 'Gửi từ',
  mailAddress: 'Đường dẫn trong thư',
  backup: 'Sao lưu',
  backupAbout: 'Sao lưu được cả khi hệ thống đang chạy, trên máy chủ:',
  backupCommand: 'npm run caunoi -- backup THƯ_MỤC',
};
