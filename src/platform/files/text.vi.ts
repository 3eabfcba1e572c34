import { type FileRefusalCode, fileLimits } from './file-limits.ts';

const MEGABYTE = 1024 * 1024;
const largest = `${fileLimits.bytes / MEGABYTE} MB`;
const longest = `${fileLimits.textBytes / MEGABYTE} MB`;
const accepted = 'Word (.docx), văn bản thuần (.txt), PDF, ảnh JPG, PNG hoặc WebP';

/** The name of a file that came without one. */
export const unnamedFile = 'tệp không tên';

/** What is wrong with the file and how to mend it. */
export const fileRefusalText: Record<FileRefusalCode, string> = {
  'file-empty': 'Tệp không có nội dung (0 byte). Hãy mở lại tệp trên máy để kiểm tra, lưu lại rồi tải lên.',
  'file-too-large': `Tệp lớn hơn ${largest}. Hãy giảm kích thước ảnh trong tệp hoặc tách tệp thành nhiều phần rồi tải lên.`,
  'file-type-not-accepted': `Hệ thống không nhận loại tệp này. Các loại được nhận: ${accepted}. Với tệp Word cũ (.doc), hãy mở bằng Word, chọn Lưu dưới dạng (Save As) và chọn loại .docx.`,
  'file-type-mismatch':
    'Nội dung tệp không đúng với phần đuôi của tên tệp, có thể tên tệp đã bị đổi. Hãy mở tệp bằng phần mềm đã tạo ra nó, lưu lại đúng loại rồi tải lên.',
  'file-has-macros':
    'Tệp Word có macro, điều khiển ActiveX hoặc nội dung tự lấy từ nơi khác nên không được nhận. Hãy mở tệp, chọn Lưu dưới dạng (Save As) loại .docx không có macro, bỏ các đối tượng liên kết rồi tải lên.',
  'file-broken':
    'Tệp bị hỏng hoặc tải lên chưa trọn vẹn nên không đọc được. Hãy mở tệp trên máy để kiểm tra, lưu lại rồi tải lên lần nữa.',
  'file-encrypted':
    'Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (File → Info → Protect Document), lưu lại rồi tải lên.',
  'file-bomb':
    'Tệp nén quá mức bình thường: khi mở ra sẽ lớn hơn nhiều lần, có thể gây hại cho máy. Hãy tạo lại tệp bằng Word rồi tải lên.',
  'file-has-no-text':
    'Hệ thống chỉ đọc được chữ trong tệp Word (.docx) và văn bản thuần (.txt). Với tệp PDF hoặc ảnh, hãy tải bản .docx hoặc chép nội dung rồi dán vào ô soạn thảo.',
  'file-not-found':
    'Không tìm thấy tệp trong kho lưu trữ. Hãy báo người quản trị hệ thống và tải lại tệp nếu còn bản gốc.',
  'text-encoding-unknown':
    'Không đọc được chữ trong tệp .txt, có thể tệp dùng bảng mã cũ TCVN3 (ABC) hoặc VNI. Hãy chuyển sang Unicode (bằng UniKey hoặc Word), lưu với mã UTF-8 rồi tải lên.',
  'text-too-long': `Phần chữ trong tệp dài hơn ${longest}. Hãy tách văn bản thành nhiều tệp rồi tải lên từng tệp.`,
  'documents-busy': 'Đang có quá nhiều tệp chờ xử lý. Hãy đợi vài phút rồi thử lại; tệp của bạn chưa được lưu.',
};
