/** Plain prose for pages of tests, so that line lengths, accents and weight are those of real texts. */
export const paragraphs = [
  'Sáng thứ Bảy, hơn một trăm hai mươi hộ ở khu phố 5 cùng ra quân dọn tuyến đường ven biển. Không có lễ phát động dài: sau mười phút dặn dò an toàn, mỗi tổ nhận một đoạn, làm xong thì sang giúp tổ bên cạnh.',
  'Đoạn đường dài một nghìn bốn trăm mét trước đây là nơi tập kết lưới cũ, phao xốp và rác sinh hoạt. Ban công tác Mặt trận đã đi từng nhà trong ba buổi tối để hỏi vì sao rác dồn về đây; câu trả lời lặp lại nhiều nhất là xe thu gom chỉ đến hai lần một tuần.',
  'Kiến nghị tăng chuyến thu gom được chuyển đến Ủy ban nhân dân phường kèm số đo khối lượng rác của từng ngày. Phường trả lời bằng văn bản sau bảy ngày làm việc: từ đầu tháng, xe đến vào các ngày thứ Hai, thứ Tư, thứ Sáu và Chủ nhật.',
  'Bà con góp ý rằng giờ thu gom nên dời sang sau sáu giờ sáng để tàu về bến kịp mang rác lên bờ. Ý kiến này đang chờ đơn vị vệ sinh sắp xếp lại ca; kết quả sẽ được công khai trên trang này ngay khi có.',
  'Việc giữ đường sạch sau ngày ra quân được giao cho bốn tổ tự quản. Mỗi tổ có bảng phân công treo ở đầu ngõ, ai bận thì đổi buổi cho nhau. Hội Cựu chiến binh nhận nhắc nhở các hộ buôn bán; Đoàn Thanh niên lo bảng chỉ dẫn điểm để rác.',
  'Kinh phí của đợt ra quân là mười tám triệu đồng, gồm tiền thuê một xe ben trong ngày, găng tay, bao đựng và nước uống. Số tiền này do các hộ buôn bán dọc tuyến đóng góp; bảng thu chi từng khoản được niêm yết tại nhà văn hóa khu phố trong mười lăm ngày.',
];

const syllables =
  'an ẩm bắc biển bình cảng cầu chăm chợ cộng dân dựng đất đoàn đồng đường gần gạo giữa giúp góp hạn hẹn hiểu hộ hợp khóm khuyến kết kỹ lãnh lễ lúa lượng mặt mẫu mới mở mừng năm nắng nước nghề ngõ người nguyện nhà nhận nhiều nghĩa ổn phong phố phường quà quê quỹ quyết rẫy rộng ruộng sạch sáng sản sẽ sinh sổ suối tập thăm thảo thẳng thôn thỏa thuận thư tiền tiếng trạm tổ trẻ triển trồng trường tư tuyến tươi ủng vay vệ viên việc vốn vườn vững xã xanh xây xóm xưởng ý yên'.split(
    ' ',
  );

/** So many words in a random order that is the same each time: harder to squeeze than prose. */
export function manyWords(count: number): string {
  let seed = 42;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const words = Array.from({ length: count }, () => syllables[Math.floor(next() * syllables.length)]!);
  const parts: string[] = [];
  for (let from = 0; from < words.length; from += 90) {
    if (from % 450 === 0) parts.push(`<h2>${words.slice(from, from + 7).join(' ')}</h2>`);
    parts.push(`<p>${words.slice(from, from + 90).join(' ')}.</p>`);
  }
  return parts.join('\n');
}
