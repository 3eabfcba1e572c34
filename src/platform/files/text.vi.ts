import { type FileRefusalCode, fileLimits } from './file-limits.ts';

const MEGABYTE = 1024 * 1024;
const largest = `${fileLimits.bytes / MEGABYTE} MB`;
const longest = `${fileLimits.textBytes / MEGABYTE} MB`;
const largestPhoto = `${fileLimits.photoBytes / MEGABYTE} MB`;
const mostPixels = `${fileLimits.photoPixels / 1_000_000} triệu điểm ảnh`;
const accepted = 'Word (.docx), văn bản thuần (.txt), PDF, ảnh JPG, PNG hoặc WebP';

/** The name of a file that came without one. */
export const unnamedFile = 'tệp không tên';

/** What is wrong with the file and how to mend it. */
const faults: Record<FileRefusalCode, string> = {
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
    'Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu (File → Info → Protect Document; với PDF: in lại ra PDF), lưu lại rồi tải lên.',
  'file-bomb':
    'Tệp nén quá mức bình thường: khi mở ra sẽ lớn hơn nhiều lần, có thể gây hại cho máy. Hãy tạo lại tệp bằng Word hoặc in lại ra PDF rồi tải lên.',
  'file-has-no-text':
    'Hệ thống chỉ đọc được chữ trong tệp Word (.docx), PDF có chữ và văn bản thuần (.txt). Với ảnh chụp, hãy tải bản .docx hoặc gõ nội dung.',
  'file-not-found':
    'Không tìm thấy tệp trong kho lưu trữ. Hãy báo người quản trị hệ thống và tải lại tệp nếu còn bản gốc.',
  'photo-too-large': `Ảnh lớn hơn ${largestPhoto}. Hãy chụp lại ở kích thước vừa, hoặc thu nhỏ ảnh trên điện thoại rồi tải lên.`,
  'photo-too-many-pixels': `Ảnh có quá ${mostPixels} nên không xử lý được. Hãy thu nhỏ ảnh (cạnh dài 4.000 điểm ảnh là đủ rõ) rồi tải lên.`,
  'photo-not-a-picture':
    'Tệp này không phải là ảnh, dù tên tệp có đuôi của ảnh. Hãy chọn lại ảnh JPG, PNG hoặc WebP; với tài liệu, hãy tải tệp Word hoặc PDF.',
  'photo-is-heic':
    'Ảnh ở dạng HEIC của điện thoại, nhiều máy không mở được nên hệ thống không nhận. Trên iPhone, hãy vào Cài đặt → Camera → Định dạng, chọn “Tương thích nhất” rồi chụp lại; với ảnh đã chụp, hãy mở ảnh và lưu thành JPG.',
  'photo-kind-not-accepted':
    'Hệ thống chỉ nhận ảnh JPG, PNG và WebP. Hãy mở ảnh, chọn Lưu dưới dạng (Save As) JPG hoặc PNG rồi tải lên.',
  'photo-broken':
    'Ảnh bị hỏng hoặc tải lên chưa trọn vẹn nên không xử lý được. Hãy mở ảnh để kiểm tra, lưu lại hoặc chụp lại rồi tải lên.',
  'pdf-is-scan':
    'Tệp PDF là bản quét, chưa có chữ nên hệ thống không đọc được nội dung. Hãy gõ hoặc dán nội dung (tệp PDF vẫn được lưu làm bản gốc), hoặc tải bản Word (.docx) nếu có.',
  'pdf-too-many-pages': `Tệp PDF có {pages} trang, nhiều hơn ${fileLimits.pdfPages} trang. Hãy tách phần cần đọc thành tệp riêng rồi tải lên.`,
  'pdf-too-heavy':
    'Tệp PDF quá nặng nên đọc mãi chưa xong. Hãy in lại tệp ra PDF (Print → Save as PDF) hoặc tải bản Word (.docx) rồi thử lại.',
  'pdf-has-programs':
    'Tệp PDF có mã lệnh hoặc tệp khác đính kèm bên trong nên không được nhận. Hãy mở tệp, in lại ra PDF (Print → Save as PDF) rồi tải bản mới lên.',
  'text-encoding-unknown':
    'Không nhận ra bảng mã của chữ trong tệp .txt. Hãy chuyển sang Unicode (bằng UniKey hoặc Word), lưu với mã UTF-8 rồi tải lên.',
  'text-too-long': `Phần chữ trong tệp dài hơn ${longest}. Hãy tách văn bản thành nhiều tệp rồi tải lên từng tệp.`,
  'documents-busy': 'Đang có quá nhiều tệp chờ xử lý. Hãy đợi vài phút rồi thử lại; tệp của bạn chưa được lưu.',
};

type FileDetails = Readonly<Record<string, string | number>>;

/** The words of a fault; among several files they begin with the name of the one at fault. */
export const fileRefusalText = Object.fromEntries(
  Object.entries(faults).map(([code, words]) => [code, (details: FileDetails) => wordsOf(words, details)]),
) as Record<FileRefusalCode, (details: FileDetails) => string>;

function wordsOf(words: string, { name, pages }: FileDetails): string {
  const filled = words.replace('{pages}', String(pages ?? ''));
  return name === undefined ? filled : `“${name}”: ${filled}`;
}
