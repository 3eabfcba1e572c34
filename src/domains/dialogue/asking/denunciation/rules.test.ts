import { describe, expect, test } from 'vitest';
import { isDanger, isDenunciation } from './rules.ts';

// Written for this test; nobody in it exists.
const denunciations = [
  'Tôi làm đơn tố cáo ông trưởng thôn đã khai khống số hộ nghèo để lấy tiền hỗ trợ',
  'Tố cáo cán bộ địa chính nhận hối lộ khi làm sổ đỏ',
  'toi to cao ba ke toan xa bien thu quy vi nguoi ngheo',
  'Chủ tịch xã nhận tiền của dân rồi mới ký giấy phép xây dựng',
  'Kế toán hợp tác xã lập khống chứng từ chiếm đoạt tiền của xã viên',
  'Hiệu trưởng trường tiểu học thu tiền trái quy định rồi bỏ túi riêng',
  'Ông tổ trưởng ăn chặn tiền cứu trợ bão của bà con',
  'Trưởng công an xã bảo kê sòng bạc trong khu phố',
  'Đề nghị điều tra cán bộ xã tham nhũng tiền làm đường bê tông',
  'Cán bộ một cửa vòi tiền mới trả hồ sơ',
  'Tôi xin tố giác nhóm người cho vay nặng lãi tại khu phố 3, do anh công an khu vực bao che',
  'TỐ CÁO: bà chi hội trưởng giả mạo chữ ký hội viên để vay vốn',
  'Chúng tôi tố cáo lãnh đạo công ty chiếm đoạt tiền bảo hiểm',
  'Nhân viên trạm y tế dùng bằng cấp giả',
  'Phó chủ tịch phường lợi dụng chức vụ giao đất trái thẩm quyền cho người nhà',
  'T.ố c.á.o ông bí thư chi bộ rút ruột công trình nhà văn hóa',
  'Tố cáо cán bộ thuế nhận phong bì',
  'Thủ quỹ Hội lấy tiền ủng hộ đồng bào bão lụt tiêu riêng, người dân ai cũng biết',
  'Cán bộ chính sách ăn bớt tiền quà Tết của người có công',
  'Anh địa chính đòi tiền 20 triệu mới đo đất',
  'Giám đốc ban quản lý dự án tham ô tiền đền bù',
  'Lãnh đạo xã bằng giả vẫn được bổ nhiệm',
  'Công chức tư pháp làm giả hồ sơ khai sinh',
  'Nắp cống ở đầu hẻm: tôi tố cáo ông cán bộ địa chính nhận hối lộ của nhà thầu',
  'Em muốn tố cáo thầy giáo chạy điểm, nhận tiền của phụ huynh',
];
const others = [
  'Đường vào thôn ngập sau mỗi trận mưa, đề nghị xã nạo vét mương',
  'Đèn đường tổ dân phố 4 hỏng đã hai tháng, xe cộ đi lại nguy hiểm',
  'Xin hỏi thủ tục cấp giấy chứng nhận hộ nghèo cần giấy tờ gì',
  'Đề nghị công khai danh sách hộ được hỗ trợ nhà ở năm nay',
  'Bãi rác sau chợ bốc mùi, ba lần phản ánh chưa có người đến dọn',
  'Kiến nghị mở lớp dạy nghề may cho chị em phụ nữ',
  'Cán bộ một cửa hướng dẫn chưa rõ, tôi phải đi lại ba lần',
  'Đề nghị tăng cường tuyên truyền Luật Tố cáo cho nhân dân ở thôn',
  'Góp ý công tác phòng, chống tham nhũng: nên công khai thu chi các quỹ',
  'Đề nghị Mặt trận giám sát việc giải quyết khiếu nại, tố cáo của xã',
  'Nước sinh hoạt có mùi lạ, bà con lo ngại',
  'Khi nào xã tổ chức đối thoại với thanh niên?',
  'Chợ thu phí cao hơn niêm yết, đề nghị kiểm tra lại mức thu',
  'Xe tải chở đất chạy nhanh qua trường học giờ tan lớp',
  'Cảm ơn trưởng thôn đã giúp bà con dọn cây đổ sau bão',
  'Đề nghị làm gờ giảm tốc trước nhà trẻ',
  'Trạm bơm hỏng, ba mươi héc ta lúa thiếu nước',
  'Loa phường phát quá to lúc 5 giờ sáng',
  'Đề nghị xem lại giá đền bù đất dự án đường ven biển',
  'Nhà văn hóa khóa cửa thường xuyên, chị em không có chỗ sinh hoạt',
  'Hộ ông hàng xóm nuôi lợn gây ô nhiễm, đề nghị xã nhắc nhở',
  'Cây xanh trước cổng trường sắp đổ',
  'Tôi đề xuất trồng hoa hai bên đường thôn',
  'Đề nghị cho biết kết quả giám sát quỹ Vì người nghèo',
  'Chó thả rông trong khu dân cư, nhiều người bị cắn',
  'Đề nghị hỗ trợ vay vốn cho hội viên nông dân trồng thanh long',
];
const unclear = [
  'Xin hỏi nộp đơn tố cáo ở đâu và cần giấy tờ gì',
  'Nghe nói có tham nhũng ở dự án đường, đề nghị công khai kết quả xử lý',
  'Tôi muốn tố cáo',
  'Có dấu hiệu khai khống diện tích đền bù',
];

describe('a denunciation is recognised', () => {
  test('precision and recall over a list written by hand', () => {
    const asYes = (texts: string[]) => texts.filter((text) => isDenunciation(text) === 'yes');
    const [found, wrong] = [asYes(denunciations).length, asYes(others)];
    expect({ precision: found / (found + wrong.length), wrong }).toEqual({ precision: 1, wrong: [] });
    expect(found / denunciations.length).toBeGreaterThanOrEqual(0.9);
  });

  test('none of them passes without a question, and of the others hardly any is asked', () => {
    expect(denunciations.filter((text) => isDenunciation(text) === 'no')).toEqual([]);
    expect(others.filter((text) => isDenunciation(text) !== 'no')).toEqual([]);
  });

  test.each(unclear)('asks: %s', (text) => {
    expect(isDenunciation(text)).toBe('unsure');
  });

  test('words without accents and in look-alike letters are the same words', () => {
    expect(isDenunciation('TO CAO CAN BO XA NHAN HOI LO')).toBe('yes');
    expect(isDenunciation('ｔố ｃáｏ cán bộ xã nhận hối lộ')).toBe('yes');
    expect(isDenunciation('tố\u200B cáo cán\u00A0bộ xã')).toBe('yes');
  });
});

test('a life in danger is seen, a fallen tree is none', () => {
  expect(isDanger('Hàng xóm đang bị đánh, xin cứu')).toBe(true);
  expect(isDanger('chay nha o khu pho 2')).toBe(true);
  expect(isDanger('Cháu bé bị bạo hành nhiều ngày')).toBe(true);
  expect(isDanger('Cây đổ chắn đường thôn')).toBe(false);
});
