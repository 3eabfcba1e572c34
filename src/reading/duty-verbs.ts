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
  ban hành, bao quát, biên soạn, biên tập, biểu diễn, biểu dương, bàn, bàn bạc, bàn giao, bám, bám sát, báo, báo cáo,
  bình chọn, bình xét, bảo vệ, bảo đảm, bầu, bỏ phiếu, bố trí, bồi dưỡng, bổ nhiệm, bổ sung, cam kết, canh gác, chi
  trả, chia sẻ, cho vay, cho ý kiến, chuyển, chuyển giao, chuyển đổi, chuẩn bị, chuẩn hóa, chúc, chúc mừng, chăm lo,
  chăm sóc, chấm dứt, chấn chỉnh, chấp hành, chất vấn, chằng chống, chế biến, chỉ đạo, chỉnh trang, chọn, chốt, chụp
  ảnh, chủ trì, cung cấp, cài đặt, cân đối, có biện pháp, có giải pháp, có hình thức, có kế hoạch, có phương án, có
  văn bản, công bố, công khai, cưỡng chế, cải cách, cải thiện, cải tiến, cải tạo, cảnh báo, cấm, cấp phát, cập nhật,
  cắm, cắt giảm, cụ thể hoá, cụ thể hóa, củng cố, cứu trợ, cử, di dời, diễn tập, duy trì, duyệt, dán, dâng hương,
  dọn, dự, dự thi, dựng, ghi, ghi hình, giao, giám sát, giáo dục, giúp, giúp đỡ, giải ngân, giải quyết, giải thể,
  giải trình, giải tỏa, giới thiệu, giữ, giữ gìn, giữ nguyên, giữ vững, gom, gìn giữ, góp phần, góp ý, gương mẫu,
  gắn, gặp, gặp gỡ, gặp mặt, gửi, hiến, hiến kế, hiệp thương, hoàn chỉnh, hoàn thiện, hoàn thành, hoàn tất, huy động,
  huấn luyện, hình thành, hòa giải, hướng dẫn, hướng về, hưởng ứng, học tập, họp, hỗ trợ, hợp nhất, in, khai thác,
  khen thưởng, khuyến khích, khám, khánh thành, khôi phục, khơi dậy, khơi thông, khảo nghiệm, khảo sát, khắc phục,
  khởi công, khử khuẩn, kiến nghị, kiểm kê, kiểm soát, kiểm tra, kiểm điểm, kiểm đếm, kiện toàn, kê khai, kêu gọi,
  ký, ký kết, kết hợp, kết luận, kết nghĩa, kết nạp, kết nối, lan tỏa, liên hệ, liên kết, luân chuyển, là bộ phận, là
  cơ quan, là đơn vị, là đầu mối, làm, làm rõ, làm tốt, làm đầu mối, lãnh đạo, lưu, lưu giữ, lưu trữ, lấy, lấy ý
  kiến, lập, lắng nghe, lắp, lồng ghép, lựa chọn, miễn giảm, mua sắm, mời, mở, mở rộng, nghe, nghiêm cấm, nghiên cứu,
  nghiệm thu, ngăn chặn, nhân rộng, nhận, nhận diện, nhập dữ liệu, nhập liệu, nhắc nhở, niêm yết, nuôi dưỡng, nâng,
  nâng cao, nâng chất lượng, nâng cấp, nêu cao, nêu gương, nạo vét, nắm, nắm bắt, nắm chắc, nộp, phun, phát, phát
  hiện, phát huy, phát hành, phát quang, phát sóng, phát tin, phát triển, phát động, phân bổ, phân công, phân cấp,
  phân loại, phân tích, phê duyệt, phòng chống, phòng ngừa, phản biện, phản ánh, phản ảnh, phấn đấu, phỏng vấn, phối
  hợp, phổ biến, phụ trách, quay phim, quy hoạch, quy định, quyên góp, quyết toán, quyết định, quán triệt, quét dọn,
  quản lý, quảng bá, ra, ra mắt, ra quân, rà soát, rèn luyện, rút kinh nghiệm, rải, san lấp, sao lưu, sinh hoạt,
  soạn, soạn thảo, sáp nhập, sơ kết, sơ tán, sưu tầm, sắp xếp, sẵn sàng, số hóa, sử dụng, sửa, sửa chữa, sửa soạn,
  sửa đổi, tham dự, tham gia, tham khảo, tham mưu, thanh toán, thanh tra, thay thế, theo dõi, thi công, thiết kế,
  thiết lập, thu, thu gom, thu hút, thu hồi, thu nợ, thu thập, thành lập, tháo dỡ, tháo gỡ, thí điểm, thông báo,
  thông tin, thúc đẩy, thăm, thăm hỏi, thả, thảo luận, thẩm tra, thẩm định, thắp, thể chế hóa, thể hiện, thống kê,
  thống nhất, thực hiện, thực hành, tiêm, tiến hành, tiếp công dân, tiếp dân, tiếp nhận, tiếp sức, tiếp thu, tiếp tế,
  tiếp xúc, tiếp đón, tiết kiệm, trang bị, trang trí, trao, trao tặng, trao đổi, treo, triển khai, triển lãm, truyền
  dạy, truyền thông, trình, trích, trưng bày, trả lời, trấn áp, trồng, trợ giúp, trực ban, tu bổ, tu sửa, tu tạo,
  tuyên dương, tuyên truyền, tuyển chọn, tuân thủ, tuần tra, tìm hiểu, tích hợp, tôn trọng, tôn tạo, tôn vinh, túc
  trực, tăng, tăng cường, tư vấn, tạo, tạo điều kiện, tập huấn, tập hợp, tặng, tọa đàm, tổ chức, tổng hợp, tổng kết,
  tự giác, tự giải thể, uốn nắn, vinh danh, viếng, viết, vận dụng, vận hành, vận động, vẽ, vệ sinh, xem xét, xung
  kích, xác minh, xác định, xây dựng, xét, xét chọn, xóa, xử lý, xử phạt, yêu cầu, áp dụng, đa dạng hóa, đi đầu, điều
  chỉnh, điều hành, điều phối, điều tra, điều động, đo, đo đạc, đào tạo, đánh giá, đón, đóng góp, đôn đốc, đăng ký,
  đăng tải, đơn giản hóa, đưa, đưa tin, đưa đón, đảm bảo, đảm nhiệm, đảm nhận, đấu giá, đấu tranh, đầu tư, đẩy mạnh,
  đẩy nhanh, đắp, đề cao, đề cử, đề nghị, đề ra, đề xuất, định hướng, đối chiếu, đối thoại, đồng hành, đổi mới, động
  viên, đỡ đầu, ưu tiên, ổn định, ủng hộ, ủy nhiệm, ứng dụng, ứng trực
`);

/** Words behind which a verb is the beginning of another word: "tổ chức chính trị", "giao lưu", "phát biểu". */
const notBefore: Record<string, string> = {
  'tổ chức': 'chính trị|đảng|thành viên|hội|tôn giáo|quần chúng|kinh tế|đoàn thể|cơ sở đảng|xã hội',
  giao: 'lưu|thông|dịch|tiếp',
  phát: 'biểu|sinh|thanh',
  thu: 'nhập',
  in: 'trang',
  ghi: 'nhận|chú',
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

/** "Tập trung vào ba nhóm vấn đề" says what it is about; "tập trung vào việc rà soát" is a duty. */
const aside = /^(?:vào (?!việc|công tác|nhiệm vụ|các nhiệm vụ)|ở |tại |là )/u;

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
  return (
    dutyVerbHere.test(plain) ||
    (at > 0 && !/^(?:căn cứ|trên cơ sở)/u.test(plain) && !aside.test(plain.slice(at, at + 24)))
  );
}
