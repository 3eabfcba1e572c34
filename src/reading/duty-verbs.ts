import { wholeWords, wordList, wordsHere } from './fold.ts';

/** Words that stand between a subject and its duty: "cần", "phải", "có trách nhiệm". */
const modals = wordList(`
  cần phải, cần, phải, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, sẽ, nên, căn cứ, trên cơ sở, theo chức năng,
  hằng năm, hàng năm, hằng tháng, hàng tháng, hằng quý, hàng quý, định kỳ, thường xuyên, chủ động, tích cực, kịp thời,
  khẩn trương, nghiêm túc, tiếp tục, từng bước, trực tiếp, quan tâm, chú trọng, tập trung, chú ý, đồng thời, trước
  mắt, nhanh chóng, kiên quyết, đồng loạt, cùng, tự, luôn, luân phiên, thay phiên, lần lượt
`);

/** Verbs that a duty begins with in administrative writing. */
const verbs = wordList(`
  áp dụng, bám sát, ban hành, bàn giao, báo cáo, bảo đảm, đảm bảo, bảo vệ, biên soạn, biên tập, biểu dương, bình chọn,
  bình xét, bố trí, bồi dưỡng, bổ sung, cải cách, cải tiến, cải thiện, cam kết, cân đối, cập nhật, chăm lo, chấm dứt,
  chấn chỉnh, chấp hành, chỉ đạo, chi trả, chia sẻ, chọn, chủ trì, chuẩn bị, chuyển, công bố, công khai, củng cố, cung
  cấp, cử, cụ thể hóa, dự, duy trì, đa dạng hóa, đánh giá, đào tạo, đăng ký, đăng tải, đấu tranh, đầu tư, đẩy mạnh,
  đẩy nhanh, đề cao, đề nghị, đề ra, đề xuất, điều chỉnh, điều tra, định hướng, đôn đốc, đổi mới, đối chiếu, đối
  thoại, động viên, đưa, gặp mặt, giao, giải quyết, giám sát, giáo dục, giúp, giữ vững, gìn giữ, góp phần, góp ý, gửi,
  gương mẫu, hiến kế, hiến, hình thành, hoàn chỉnh, hoàn thành, hoàn thiện, hỗ trợ, huy động, hướng dẫn, hướng về,
  hưởng ứng, kêu gọi, kết hợp, kết nối, khai thác, khảo sát, khắc phục, khen thưởng, khơi dậy, khuyến khích, kiểm tra,
  kiểm điểm, kiểm soát, kiện toàn, kiến nghị, ký kết, làm tốt, làm rõ, lãnh đạo, lắng nghe, lập, lấy ý kiến, liên kết,
  lồng ghép, lưu trữ, lựa chọn, mở rộng, mở, mời, nâng cao, nâng chất lượng, nắm bắt, nắm chắc, nắm, nêu cao, nêu
  gương, ngăn chặn, nghiên cứu, nhân rộng, nhận diện, nộp, niêm yết, ổn định, phản ánh, phản biện, phát động, phát
  hiện, phát huy, phát hành, phát triển, phân bổ, phân công, phân cấp, phân loại, phấn đấu, phổ biến, phối hợp, phụ
  trách, phòng ngừa, phòng chống, quán triệt, quản lý, quảng bá, quy hoạch, quy định, ra mắt, ra quân, rà soát, rèn
  luyện, rút kinh nghiệm, sắp xếp, sơ kết, sử dụng, sửa đổi, số hóa, sưu tầm, tạo điều kiện, tạo, tăng cường, tập hợp,
  tập huấn, thẩm định, thẩm tra, tham dự, tham gia, tham mưu, thay thế, thăm hỏi, thăm, theo dõi, thể hiện, thể chế
  hóa, thí điểm, thiết lập, thu hút, thu thập, thành lập, thanh tra, thông báo, thông tin, thống kê, thống nhất, thúc
  đẩy, thực hành, thực hiện, tiếp công dân, tiếp nhận, tiếp thu, tiếp xúc, tiến hành, tiết kiệm, tìm hiểu, tích hợp,
  tổ chức, tổng hợp, tổng kết, tôn trọng, tôn vinh, trao đổi, trao tặng, treo, triển khai, trình, truyền thông, tu bổ,
  tư vấn, tuân thủ, tuyên dương, tuyên truyền, tuyển chọn, ủng hộ, ứng dụng, uốn nắn, vận động, vận hành, vinh danh,
  xác định, xác minh, xây dựng, xem xét, xét, xóa, xử lý, yêu cầu, đóng góp, gắn, giới thiệu, tăng, tham khảo, bầu,
  chuyển đổi, dọn, gặp gỡ, gom, họp, học tập, ký, kiểm kê, lắp, lưu, nhận, phát, quyên góp, sửa chữa, trao, trồng, tu
  sửa, tu tạo, tặng, viết, in, vệ sinh, bám, làm, cảnh báo, nhắc nhở, chốt, phân tích, kê khai, hòa giải, trang trí,
  thu gom, thu, bàn, bao quát, cấm, nghiêm cấm, cài đặt, canh gác, cấp phát, chăm sóc, chằng chống, chỉnh trang, chuẩn
  hóa, chúc mừng, cho ý kiến, có biện pháp, có giải pháp, có hình thức, có kế hoạch, có phương án, có văn bản, cưỡng
  chế, dâng hương, di dời, diễn tập, đảm nhận, đảm nhiệm, đấu giá, đi đầu, điều hành, điều phối, đón, đỡ đầu, đồng
  hành, đưa tin, duyệt, ghi, giải ngân, giải tỏa, giúp đỡ, hiệp thương, hoàn tất, huấn luyện, kết
  luận, kết nạp, kết nghĩa, khám, khánh thành, khảo nghiệm, khởi công, khơi thông, khôi phục, kiểm đếm, lan
  tỏa, làm đầu mối, lấy, lưu giữ, mua sắm, nạo vét, nâng cấp, nghiệm thu, nhập dữ liệu, nhập liệu, nuôi dưỡng, phát sóng,
  phát tin, phản ảnh, phê duyệt, phỏng vấn, quay phim, quét dọn, quyết định, quyết toán, ra, sao lưu, sẵn sàng, san
  lấp, sơ tán, soạn, soạn thảo, sinh hoạt, thanh toán, tháo dỡ, tháo gỡ, thắp, thi công, thi đua, thu hồi,
  tiếp đón, tiếp sức, tiếp tế, tôn tạo, tọa đàm, trang bị, trích, trực ban, ủy nhiệm, ưu tiên, viếng, xét chọn,
  xung kích, xử phạt, tự giải thể, vận dụng, cắt giảm, đơn giản hóa, báo, trả lời, giải trình, cụ thể hoá, nâng
`);

/** Words behind which a verb is the beginning of another word: "tổ chức chính trị", "giao lưu", "phát biểu". */
const notBefore: Record<string, string> = {
  'tổ chức': 'chính trị|đảng|thành viên|hội|tôn giáo|quần chúng|kinh tế|đoàn thể|cơ sở đảng|xã hội',
  giao: 'lưu|thông|dịch|tiếp',
  phát: 'biểu|sinh|thanh',
  thu: 'nhập',
  in: 'trang',
  'đánh giá': 'cao',
  nhận: 'được|thức|định|thấy|xét',
  dự: 'án|thảo|kiến|toán|báo|phòng|trữ',
  báo: 'chí|đài|động|hiệu|và|đáp',
  làm: 'việc theo',
  ra: 'đời|khỏi|sao',
  lấy: 'làm|dân',
  bàn: 'đạp|thờ|ghế',
  'quyết định': 'này|số|của|về|nêu|trên|thành lập|phê duyệt|ban hành|công nhận',
  'kết luận': 'này|số|của|nêu|thanh tra|tại|hội nghị',
};
const verbAlternatives = verbs
  .map((verb) => (verb in notBefore ? `${verb}(?!\\s(?:${notBefore[verb]})(?![\\p{L}]))` : verb))
  .join('|');
const modalAlternatives = modals.join('|');

export const dutyVerbHere = wordsHere(verbAlternatives);
export const modalHere = wordsHere(modalAlternatives);
/** Where a subject ends: a modal or a verb. */
export const predicate = wholeWords(`${modalAlternatives}|${verbAlternatives}`);

/** "Đề nghị", "giao", "yêu cầu": what follows is told to do something. */
export const requestWords =
  '(?:(?:kính |trân trọng |tha thiết )*(?:đề nghị|kêu gọi|kính mong|kính mời|mong)|yêu cầu|giao cho|giao nhiệm vụ cho|giao trách nhiệm cho|giao(?!\\s(?:lưu|thông|dịch|tiếp))|phân công|ủy quyền cho|chỉ đạo|khuyến khích|đôn đốc)';

/** An order is given downwards, a request upwards or sideways. */
export function modeOf(words: string): 'order' | 'request' {
  return /đề nghị|kêu gọi|mong|mời|khuyến khích/u.test(words) ? 'request' : 'order';
}

/** Whether a folded sentence begins with a duty, perhaps behind an adverb. */
export function beginsWithDuty(plain: string): boolean {
  let at = 0;
  for (let step = 0; step < 4; step += 1) {
    modalHere.lastIndex = at;
    const modal = modalHere.exec(plain);
    if (modal === null) break;
    at += modal[0].length;
    at += /^[,\s]{0,4}/u.exec(plain.slice(at, at + 4))?.[0].length ?? 0;
  }
  at += /^không /u.exec(plain.slice(at, at + 6))?.[0].length ?? 0;
  dutyVerbHere.lastIndex = at;
  return dutyVerbHere.test(plain) || (at > 0 && !/^(?:căn cứ|trên cơ sở)/u.test(plain));
}
