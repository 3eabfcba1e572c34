import type { UnfitReason } from '#platform/backup/unfit.ts';

/** Words of backup, restore and the comparison of two databases. */
export const backupText = {
  targetNeeded: 'Hãy nêu tệp hoặc thư mục để ghi bản sao lưu.',
  fileNeeded: 'Hãy nêu tệp sao lưu cần phục hồi.',
  noDatabase: (folder: string) => `thư mục ${folder} không có cơ sở dữ liệu nào.`,
  foreignSocket: (socket: string) =>
    `${socket} thuộc về người dùng khác của máy này, hoặc người khác cũng ghi được vào đó. Hãy chạy lệnh bằng đúng người dùng đang chạy máy chủ Cầu Nối.`,
  folderBusy: (folder: string) =>
    `thư mục ${folder} đang được một lệnh khác sử dụng. Hãy chờ lệnh đó xong rồi chạy lại.`,
  exists: (file: string) => `tệp ${file} đã có và không bị ghi đè. Hãy chọn tên khác.`,
  noFolder: (folder: string) => `không có thư mục ${folder}.`,
  noFile: (file: string) => `không có tệp ${file}.`,
  table: (name: string, done: number, all: number) => `▸ Bảng ${done}/${all}: ${name}`,
  file: (done: number, all: number) => `▸ Tệp đính kèm ${done}/${all}`,
  verifying: (name: string) => `▸ Kiểm tra bản sao lưu: ${name}`,
  restoring: (name: string) => `▸ Phục hồi: ${name}`,
  written: (file: string, size: string) => `Đã sao lưu vào ${file} (${size}), chỉ chủ tệp đọc được.`,
  held: (rows: string, tables: number, files: string) =>
    `Gồm ${rows} dòng của ${tables} bảng và ${files} tệp đính kèm.`,
  digest: (digest: string) => `Mã đối chiếu: ${digest}`,
  missing: (count: number, hashes: readonly string[]) =>
    `Có ${count} tệp được ghi trong cơ sở dữ liệu nhưng kho tệp không còn, hoặc đã hỏng: ${hashes.join(', ')}. Mọi thứ khác đã được sao lưu; hãy tìm các tệp này ở bản sao lưu trước.`,
  notEmptyFolder: (path: string) =>
    `chỉ phục hồi vào nơi trống, nhưng ${path} đã có dữ liệu. Hãy chọn thư mục khác bằng --data.`,
  notEmptyDatabase: 'chỉ phục hồi vào cơ sở dữ liệu trống, nhưng cơ sở dữ liệu này đã có bảng.',
  restored: (where: string) => `Đã phục hồi vào ${where}; dữ liệu đọc lại khớp với bản sao lưu.`,
  secret:
    'Bản sao lưu không chứa tệp “secret” của thư mục dữ liệu cũ. Hãy chép tệp đó sang thư mục mới trước khi chạy máy chủ, nếu không mọi người phải thiết lập lại bước xác thực thứ hai.',
  fits: (madeAt: string) => `Bản sao lưu nguyên vẹn, tạo lúc ${madeAt}.`,
  digestColumns: ['Bảng', 'Số dòng', 'Mã đối chiếu'],
  unfit: {
    'not-a-backup': () => 'tệp này không phải bản sao lưu của Cầu Nối.',
    damaged: (where) =>
      `bản sao lưu bị hỏng${where ? ` ở phần ${where}` : ''}. Không có gì được phục hồi; hãy dùng bản khác.`,
    'cut-off': () => 'bản sao lưu bị cụt: tệp kết thúc quá sớm. Không có gì được phục hồi; hãy dùng bản khác.',
    newer: (where) =>
      `bản sao lưu được tạo bằng phiên bản Cầu Nối khác, phiên bản này không đọc được (${where}). Hãy cài đúng phiên bản hoặc mới hơn rồi phục hồi.`,
    differs: () =>
      'dữ liệu đọc lại sau khi ghi không khớp với bản sao lưu nên không giữ lại gì. Hãy kiểm tra ổ đĩa rồi phục hồi lại.',
  } satisfies Record<UnfitReason, (where: string) => string>,
  notMigrated:
    'cơ sở dữ liệu này chưa ở phiên bản mới nhất nên chưa kiểm tra được. Hãy sao lưu, rồi chạy lệnh migrate trước.',
};
