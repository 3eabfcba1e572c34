import type { Paper } from './fold.ts';
import { bare, foldText } from './fold.ts';
import { isCapitals } from './lines.ts';

const abbreviations =
  /^(?:MTTQ|MTTQVN|UBMTTQ|UBMTTQVN|UBND|HĐND|LĐLĐ|TNCS|BCH|BTV|BTT|BCĐ|TP\.?|TW|CCB|CTĐ|LHPN|HND|CTMT|XHCN|QH|PCCC|HTX|VN|ĐTN|HPN|HLHPN|[IVX]+|\d+)$/u;
const small = new Set(
  'xã phường tỉnh huyện quận và các thị trấn của tại trực thuộc khóa nhiệm kỳ đặc khu cấp cơ sở thôn ấp bản khu phố tổ vì'.split(
    ' ',
  ),
);
/** Names whose second words are written small. */
const settled =
  'Ủy ban|Ủy ban nhân dân|Hội đồng nhân dân|Mặt trận Tổ quốc|Hội Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Hội Chữ thập đỏ|Hội Người cao tuổi|Hội Khuyến học|Liên đoàn Lao động|Công đoàn|Đoàn Thanh niên|Đoàn Chủ tịch|Ban Thường trực|Ban Thường vụ|Ban Chấp hành|Ban Chỉ đạo|Ban Tổ chức|Ban Dân vận|Ban Tuyên giáo|Ban Tuyên giáo và Dân vận|Ban Nội chính|Ban Xây dựng Đảng|Ban Vận động|Ban công tác Mặt trận|Ban Thanh tra nhân dân|Ủy ban Kiểm tra|Ủy ban bầu cử|Văn phòng|Đảng ủy|Tỉnh ủy|Thành ủy|Thị ủy|Huyện ủy|Đảng bộ|Chi bộ|Thành phố|Dân vận|người nghèo|Văn hóa|Xã hội|Chính trị|Trung tâm|Kinh tế|Hợp tác xã|Câu lạc bộ|Tổ dân phố|Chủ tịch|Trung ương|Công an|Trường học|thực hiện|giám sát|phát triển|bảo vệ'.split(
    '|',
  );
const settledByLength = settled
  .toSorted((a, b) => a.length - b.length)
  .map((name) => ({ name, bare: bare(foldText(name)) }));

/** Capitals turned into the case that the paper itself uses for the name, or that of settled names. */
export function readableName(paper: Paper, capitals: string): string {
  if (!isCapitals(capitals)) return capitals;
  const folded = foldText(capitals);
  for (
    let at = paper.plain.indexOf(folded), tries = 0;
    at >= 0 && tries < 8;
    at = paper.plain.indexOf(folded, at + folded.length), tries += 1
  ) {
    const written = paper.text.slice(at, at + folded.length);
    if (!isCapitals(written)) return `${(written[0] ?? '').toUpperCase()}${written.slice(1)}`;
  }
  let name = capitals.split(' ').map(wordCase).join(' ');
  for (const one of settledByLength) name = settle(name, one);
  return name;
}

function wordCase(written: string, index: number): string {
  // No Vietnamese word is without a vowel.
  if (abbreviations.test(written) || /^[BCDĐGHKLMNPQRSTVX]{2,}$/u.test(written)) return written;
  if (index > 0 && small.has(foldText(written))) return written.toLowerCase();
  const first = written.search(/\p{L}/u);
  if (first < 0) return written;
  return written.slice(0, first + 1) + written.slice(first + 1).toLowerCase();
}

/** Every place of a settled name, in its settled case; what was typed with a wrong tone stays as it was typed. */
function settle(name: string, one: { name: string; bare: string }): string {
  const letters = foldText(name);
  // Without signs the letters keep their places as long as the name is composed.
  const plain = Array.from(letters, (letter) => bare(letter).charAt(0)).join('');
  let made = name;
  for (let at = plain.indexOf(one.bare); at >= 0; at = plain.indexOf(one.bare, at + 1)) {
    if (/[\p{L}\d]/u.test(plain[at - 1] ?? ' ') || /[\p{L}\d]/u.test(plain[at + one.bare.length] ?? ' ')) continue;
    const written = Array.from(one.name, (letter, index) => {
      const typed = made[at + index] ?? '';
      return letter === letter.toUpperCase() ? typed.toUpperCase() : typed.toLowerCase();
    }).join('');
    made = made.slice(0, at) + written + made.slice(at + one.name.length);
  }
  return made;
}
