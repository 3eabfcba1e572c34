import { matchAt, wholeWords, wordList } from '../fold.ts';

/** Words that end what is counted: joints, verbs, words of time and place. */
const ending = wordList(
  `và, với, của, cho, tại, trong, đạt, được, đã, có, là, tăng, giảm, so, chiếm, bằng, trên, ở, do, từ, theo, thuộc, gồm,
  bao gồm, tham gia, tham dự, để, năm, tháng, đến, còn, trị giá, tổng, bị, vào, về, hoặc, cùng, như, nhằm, sau, trước, đầu,
  cuối, khi, thì, vượt, xuống, lên, mỗi, tương, ước, dự, hiện, chưa, không, nay, mà, cũng, nhưng, bình quân, tỷ lệ, ngày,
  quý, tuần, qua, đang, sẽ, phải, tới, cộng, trở, dành, đăng ký, thực hiện, tổ chức, toàn, nêu, kể, đó, này, trị, gắn, x`,
);
const stops = wholeWords(ending.join('|'), 'u');
const words = /\s((?:\p{L}{1,10})(?: \p{L}{1,10}){0,4})/uy;

/** The noun behind a figure in folded text, at most five words; '' where none stands there. */
export function countedNoun(plain: string, at: number): string {
  const match = matchAt(words, plain, at);
  if (match?.[1] === undefined) return '';
  const stop = stops.exec(match[1]);
  return (stop === null ? match[1] : match[1].slice(0, stop.index)).trim();
}

const heads = wordList(
  `hộ, người, suất, xuất, phần, nhà, căn, thôn, xã, phường, con, cây, lượt, cuộc, buổi, tổ, tin, bài, lớp, em, cháu, ngôi,
  đồng chí, hội viên, đoàn viên, đảng viên, cán bộ, đại biểu, thành viên, ủy viên, nam, nữ, chi hội, chi đoàn, chi bộ,
  công trình, mô hình, khu dân cư, văn bản, ý kiến, kiến nghị, đơn vị, tập thể, cá nhân, gia đình, học sinh, phiếu, đơn,
  vụ, câu lạc bộ, hợp tác xã, doanh nghiệp, thùng, túi, bao, xe, máy, giường, bộ, cái, chiếc, đợt, lần, hội nghị,
  tiêu chí, chỉ tiêu, nhiệm vụ, cử tri, vị, đối tượng, cơ sở, hồ sơ, nhân khẩu, lao động, ấp, bản, buôn, khu phố, tổ dân phố, điểm, sản phẩm, ngày công`,
);
const headHere = new RegExp(`^(?:${heads.join('|')})(?!\\p{L})`, 'u');

/** The classifier at the start of a noun ('hộ' of 'hộ cận nghèo'), '' for nouns that are not known. */
export function headOf(noun: string): string {
  return (
    headHere
      .exec(noun)?.[0]
      .replace('xuất', 'suất')
      .replace(/^phần$/u, 'suất')
      .replace(/^(?:ngôi|căn)$/u, 'nhà') ?? ''
  );
}

const persons =
  /^(?:người|đồng chí|hội viên|đoàn viên|đảng viên|cán bộ|đại biểu|thành viên|ủy viên|nam|nữ|em|cháu|học sinh|trưởng|phó|tổ trưởng|tổ phó|thư ký|chủ tịch|bí thư|cố vấn|chuyên viên|công chức|viên chức|quần chúng|cử tri|giáo viên|lao động|đối tượng|vị|ông|bà|chị)(?!\p{L})/u;

export function isPersons(noun: string): boolean {
  return persons.test(noun);
}
