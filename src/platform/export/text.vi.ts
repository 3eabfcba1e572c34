/** The fixed words of an office document in the state layout (Phụ lục I, NĐ 30/2020/NĐ-CP). */
export const officeText = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  subject: 'V/v',
  addressees: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  ordinal: 'TT',
  total: 'Tổng cộng',
};

/** Where the Party's layout has other words (Quy định 399-QĐ/TW, HD 05-HD/VPTW). */
export const partyText = {
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  star: '*',
  number: 'Số',
  subject: 'về việc',
  proposal: 'TỜ TRÌNH',
  proposalTo: 'Kính trình:',
  dashes: '-----',
};

/** What a reader by ear hears of a table without a caption. */
export const previewText = { table: 'Bảng số liệu' };

/** A paper as a message. */
export const messageText = {
  unknown: '…',
  dated: (symbol: string, day: string) => `${symbol}, ngày ${day}`,
  noDay: '…/…/…',
  more: (rows: number) => `(còn ${rows} dòng, xem trong văn bản)`,
};
