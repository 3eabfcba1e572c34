/** The fixed words of an office document (Phụ lục I, NĐ 30/2020/NĐ-CP). */
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
};
