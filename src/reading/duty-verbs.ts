import { wholeWords, wordList, wordsHere } from './fold.ts';

/** Words that stand between a subject and its duty: "cần", "phải", "có trách nhiệm". */
const modals = wordList(`
  cần phải, cần, phải, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, sẽ, nên, căn cứ, trên cơ sở, theo chức năng,
  hằng năm, hàng năm, hằng tháng, hàng tháng, hằng quý, hàng quý, định kỳ, thường xuyên, chủ động, tích cực, kịp thời,
  khẩn trương, nghiêm túc, tiếp tục, từng bước, trực tiếp, quan tâm, chú trọng, tập trung, chú ý, đồng thời, trước
  mắt, nhanh chóng, kiên quyết, đồng loạt, cùng, luôn, luân phiên, thay phiên, lần lượt
`);

/** Verbs that a duty begins with in administrative writing. */
const verbs = wordList(`
  ban hành, bao quát, biên soạn, biên tập, biểu diễn, biểu dương, bàn, bàn bạc, bàn giao, bám, bám sát, báo, báo
  cáo, bãi bỏ, bình bầu, bình chọn, bình xét, bảo dưỡng, bảo quản, bảo trì, bảo vệ, bảo đảm, bầu, bầu chọn, bỏ
  phiếu, bố trí, bồi dưỡng, bồi thường, bổ nhiệm, bổ sung, cam kết, canh giữ, canh gác, chi trả, chia sẻ, cho vay,
  cho ý kiến, chuyển, chuyển giao, chuyển tiền, chuyển đổi, chuẩn bị, chuẩn hóa, chúc, chúc mừng, chăm bón, chăm lo,
  chăm sóc, chấm dứt, chấm điểm, chấn chỉnh, chấp hành, chất vấn, chằng chống, chế biến, chỉ đạo, chỉnh lý, chỉnh
  sửa, chỉnh trang, chọn, chốt, chốt số liệu, chụp ảnh, chủ trì, chứng thực, chữa cháy, cung cấp, cài đặt, cách ly,
  cân đối, có biện pháp, có giải pháp, có hình thức, có kế hoạch, có phương án, có văn bản, công bố, công khai, cưu
  mang, cưỡng chế, cải cách, cải thiện, cải tiến, cải tạo, cảm hóa, cảnh báo, cấm, cấp phát, cập nhật, cắm, cắm mốc,
  cắt giảm, cắt tỉa, cụ thể hoá, cụ thể hóa, củng cố, cứu trợ, cử, di dời, diễn tập, duy trì, duyệt, dán, dâng hoa,
  dâng hương, dập dịch, dành, dọn, dọn dẹp, dự, dự sinh hoạt, dự thi, dựng, ghi, ghi chép, ghi hình, ghi sổ, gia hạn,
  giao, giao khoán, giao quân, gieo cấy, gieo trồng, giám sát, giám định, giáo dục, giúp, giúp đỡ, giải ngân, giải
  phóng mặt bằng, giải quyết, giải thể, giải trình, giải tỏa, giới thiệu, giữ, giữ gìn, giữ nguyên, giữ vững, gom,
  gìn giữ, góp, góp phần, góp ý, gương mẫu, gắn, gặp, gặp gỡ, gặp mặt, gỡ bỏ, gửi, hiến, hiến kế, hiệp thương, hiệu
  chỉnh, hoàn chỉnh, hoàn thiện, hoàn thành, hoàn tất, huy động, huấn luyện, hình thành, hòa giải, hướng dẫn, hướng
  về, hưởng ứng, học tập, họp, hỗ trợ, hội ý, hợp nhất, hủy bỏ, in, in ấn, khai báo, khai giảng, khai thác, khen
  thưởng, khoanh vùng, khuyến khích, khám, khám sàng lọc, khánh thành, khôi phục, khơi dậy, khơi thông, khảo nghiệm,
  khảo sát, khấu trừ, khắc phục, khống chế, khởi công, khử khuẩn, kiến nghị, kiểm kê, kiểm soát, kiểm tra, kiểm
  điểm, kiểm đếm, kiện toàn, kèm cặp,  kê khai, kêu gọi, ký, ký duyệt, ký kết, kết hợp, kết luận, kết
  nghĩa, kết nạp, kết nối, lan tỏa, liên hệ, liên kết, loại bỏ, luân chuyển, là bộ phận, là cơ quan, là đơn vị, là
  đầu mối, làm, làm rõ, làm tốt, làm đầu mối, lãnh đạo, lưu, lưu giữ, lưu trữ, lấy, lấy mẫu, lấy ý kiến, lập, lắng
  nghe, lắp, lắp đặt, lồng ghép, lựa chọn, miễn giảm, mua sắm, mời, mở, mở rộng, nghe, nghiêm cấm, nghiên cứu,
  nghiệm thu, ngăn chặn, nhân rộng, nhận, nhận diện, nhận đỡ đầu, nhập dữ liệu, nhập liệu, nhập số liệu, nhắc, nhắc
  nhở, nhắc việc, niêm phong, niêm yết, nuôi dưỡng, nâng, nâng cao, nâng chất lượng, nâng cấp, nêu cao, nêu gương,
  nạo vét, nắm, nắm bắt, nắm chắc, nộp, phun, phát, phát hiện, phát huy, phát hành, phát quang, phát sóng, phát
  thanh, phát tin, phát triển, phát động, phân bổ, phân công, phân cấp, phân loại, phân luồng, phân phát, phân phối,
  phân tích, phê duyệt, phòng chống, phòng ngừa, phản biện, phản ánh, phản ảnh, phấn đấu, phỏng vấn, phối hợp, phổ
  biến, phụ trách, phục vụ, quay phim, quy hoạch, quy định, quyên góp, quyết toán, quyết định, quán triệt, quét dọn,
  quản lý, quảng bá, ra, ra mắt, ra quân, rà soát, rèn luyện, rút kinh nghiệm, rải, san lấp, sao gửi, sao lưu, sinh
  hoạt, soạn, soạn thảo, suy tôn, sàng lọc, sáp nhập, sơ kết, sơ tán, sưu tầm, sắp xếp, sẵn sàng, số hóa, sử dụng,
  sửa, sửa chữa, sửa soạn, sửa đổi, tham dự, tham gia, tham khảo, tham mưu, thanh toán, thanh tra, thay, thay thế, theo
  dõi, theo sát, thi công, thiết kế, thiết lập, thu, thu giữ, thu gom, thu hoạch, thu hút, thu hồi, thu nợ, thu phí,
  thu thập, thành lập, tháo dỡ, tháo gỡ, thí điểm, thông báo, thông tin, thúc đẩy, thăm, thăm hỏi, thăm khám, thả,
  thảo luận, thẩm duyệt, thẩm tra, thẩm định, thắp, thể chế hóa, thể hiện, thống kê, thống nhất, thực hiện, thực
  hành, tiêm, tiêm phòng, tiêu hủy, tiến hành, tiếp công dân, tiếp dân, tiếp nhận, tiếp sóng, tiếp sức, tiếp thu,
  tiếp tế, tiếp xúc, tiếp âm, tiếp đón, tiết kiệm, trang bị, trang trí, trao, trao tặng, trao đổi, treo, tri ân,
  triển khai, triển lãm, truyền dạy, truyền thông, trình, trích, trích lập, trông coi, trông giữ, trưng bày, trả
  lời, trấn áp, trồng, trồng rừng, trợ giúp, trực ban, trực chiến, tu bổ, tu sửa, tu tạo, tuyên dương, tuyên truyền,
  tuyển chọn, tuyển dụng, tuyển quân, tuyển sinh, tuân thủ, tuần tra, tìm hiểu, tích hợp, tôn trọng, tôn tạo, tôn
  vinh, túc trực, tăng, tăng cường, tư vấn, tưởng niệm, tạm dừng, tạm ứng, tạo, tạo điều kiện, tầm soát, tập huấn,
  tập hợp, tập kết, tập luyện, tặng, tịch thu, tọa đàm, tố giác, tổ chức, tổng hợp, tổng kết, tự giác, tự giải thể,
  uốn nắn, vinh danh, viếng, viết, vào sổ, vận chuyển, vận dụng, vận hành, vận động, vẽ, vệ sinh, xem xét, xung
  kích, xác minh, xác nhận, xác định, xây dựng, xét, xét chọn, xét nghiệm, xóa, xóa bỏ, xếp loại, xử lý, xử phạt,
  yêu cầu, áp dụng, đa dạng hóa, đeo bám, đi cơ sở, đi đầu, điều chỉnh, điều hành, điều phối, điều tiết, điều tra,
  điều trị, điều động, đo, đo đạc, đào tạo, đánh giá, đình chỉ, đón, đón tiếp, đóng cửa, đóng góp, đôn đốc, đăng ký,
  đăng tải, đơn giản hóa, đưa, đưa tin, đưa đón, đảm bảo, đảm nhiệm, đảm nhận, đấu giá, đấu tranh, đầu tư, đẩy mạnh,
  đẩy nhanh, đắp, đặt hàng, đề bạt, đề cao, đề cử, đề nghị, đề ra, đề xuất, đền bù, định hướng, đối chiếu, đối soát,
  đối thoại, đồng hành, đổ bê tông, đổi mới, động viên, đỡ đầu, ưu tiên, ổn định, ủng hộ, ủy nhiệm, ứng cứu,
  ứng dụng, ứng phó, ứng trực
`);

/** Words behind which a verb is the beginning of another word: "tổ chức chính trị", "giao lưu", "phát biểu". */
const notBefore: Record<string, string> = {
  'tổ chức':
    'chính trị|đảng|thành viên|hội(?! (?:nghị|thảo|thi|trại|chợ|họp|diễn|khỏe|làng|xuân|báo|thao|đàm|giảng))|tôn giáo|quần chúng|kinh tế|đoàn thể|cơ sở đảng|xã hội',
  giao: 'lưu|thông|dịch|tiếp',
  phát: 'biểu|sinh|thanh',
  thu: 'nhập',
  in: 'trang',
  ghi: 'nhận|chú',
  'đánh giá': 'cao',
  nhận: 'được|thức|định|thấy|xét',
  dự: 'án|thảo|kiến|toán|báo|phòng|trữ',
  'báo cáo': 'cần|phải|gồm|bao gồm|thể hiện|này|trên|số(?! liệu| lượng)',
  mở: 'đầu',
  thay: 'mặt|vì|cho|đổi',
  dành: 'cho|riêng',
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
/** "Trật tự" is one word. */
const modalAlternatives = `${modals.join('|')}|(?<!trật )tự`;

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

/** "Trước mắt còn nhiều khó khăn": words of time and order go before a fact as well as before a duty. */
const tellsWhen = /^(?:đồng thời|trước mắt|(?:hằng|hàng) \p{L}{3,5}|định kỳ|cùng|luôn|từng bước)$/u;

/** Whether a folded sentence begins with a duty, perhaps behind an adverb. */
export function beginsWithDuty(plain: string): boolean {
  let at = 0;
  let last = '';
  for (let step = 0; step < 4; step += 1) {
    modalHere.lastIndex = at;
    const modal = modalHere.exec(plain);
    if (modal === null) break;
    last = modal[0];
    at += modal[0].length;
    at += /^[,\s]{0,4}/u.exec(plain.slice(at, at + 4))?.[0].length ?? 0;
  }
  at += /^không /u.exec(plain.slice(at, at + 6))?.[0].length ?? 0;
  dutyVerbHere.lastIndex = at;
  return (
    dutyVerbHere.test(plain) ||
    (at > 0 && !tellsWhen.test(last) && !/^(?:căn cứ|trên cơ sở)/u.test(plain) && !aside.test(plain.slice(at, at + 24)))
  );
}
