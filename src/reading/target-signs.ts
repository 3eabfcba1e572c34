import { isPlanned, reachedOf } from './plan-and-result.ts';
import type { Comparator } from './reading.ts';
import type { Voice } from './target-voice.ts';
import type { Unit } from './target-words.ts';

/** A figure with its unit, as it stands in a sentence. */
export type Sighting = {
  plain: string;
  voice: Voice;
  /** Words before and behind the figure with its unit. */
  lead: string;
  tail: string;
  unit: Unit;
  value: number;
  /** Of "14/18 thôn" the whole. */
  whole: number | null;
  valueMax: number | null;
  stated: Comparator | null;
  /** The target before it in the same sentence ends so far before: a list goes on. */
  between: string | null;
};

/** Whether a figure is set to be reached: by its own words, or by the voice of the part of the paper it stands in. */
export function setsTarget(seen: Sighting): boolean {
  const { lead, voice, unit } = seen;
  if (isBase(seen) || isDuration(seen) || isFactor(seen)) return false;
  if (isPlanned(lead) || isPair(seen) || reachedOf(lead, seen.tail, unit) !== null) return true;
  const isBound = hard.test(lead);
  if (voice === 'cost' || isTold(seen) || (isCost(seen) && !isBound)) return false;
  if (isBound) return voice !== 'told';
  if (!unit.known && !made.test(lead) && !distributed.test(lead) && !continues(seen)) return false;
  if (lowering.test(lead)) return voice === 'goal' || voice === 'duty';
  if (voice === 'goal') return inGoal(seen);
  if (voice === 'tale') return unit.unit === '%' && /^[^,;.]{0,40}trở lên/u.test(seen.tail);
  return voice === 'duty' && inDuty(seen);
}

const hard =
  /(?:ít nhất|tối thiểu|không dưới|không quá|tối đa|không vượt quá|không (?:để|được)[^,;.]{0,60} (?:quá|vượt|trên|dưới|thấp hơn|ít hơn)|không thấp hơn|không ít hơn)(?: là| có| đạt| phải có| (?:mỗi|một|trong) (?:một )?(?:năm|quý|tháng|tuần|ngày))?\s{0,2}$/u;
const lowering =
  /từ\s\d[\d.,]{0,12}\s?[\p{L}%][^,;.\d]{0,40}?\s(?:xuống|lên|tăng lên|giảm)(?: còn)?\s$|(?:sắp xếp|sáp nhập|hợp nhất|nhập)[^;.]{0,60}(?:còn lại )?(?:thành|còn)\s$/u;

/**
 * "từ 9 xã xuống còn 7 xã", "01 ngày lương hoặc từ …", "nộp làm 02 đợt": where one starts from, the other choice, the
 * way of paying.
 */
function isBase({ lead, tail, unit }: Sighting): boolean {
  // Whom one praises is no aim.
  if (/(?:giấy khen|bằng khen|khen thưởng|biểu dương|tuyên dương)[^;.]{0,60}$/u.test(lead)) return true;
  return (
    (/từ\s$/u.test(lead) && /^[^,;.\d]{0,30}\s(?:xuống|lên|tăng lên|giảm)(?: còn)?\s\d/u.test(tail)) ||
    /^\shoặc\s(?:từ|ít nhất|tối thiểu)\s/u.test(tail) ||
    (/(?:chia|nộp|đóng|góp)(?: tiền)?(?: làm| thành)?\s$/u.test(lead) && /^(?:đợt|lần|kỳ)$/u.test(unit.unit))
  );
}

/** "trước ít nhất 15 ngày", "chậm nhất 10 ngày": how long before or after something. */
function isDuration({ lead, tail, unit }: Sighting): boolean {
  return (
    /^(?:ngày|ngày làm việc|phút|giờ|tuần)$/u.test(unit.unit) &&
    (/(?:trước|sau|chậm nhất|trong vòng|thời hạn|thời gian|kéo dài|trong)(?:\s[^,;.]{1,30})?\s$/u.test(lead) ||
      /^\s(?:làm việc|kể từ|sau|trước)/u.test(tail))
  );
}

/** "1.500.000 đồng/hộ x 126 hộ = 189.000.000 đồng": a sum shown is no aim. */
function isFactor({ lead, tail }: Sighting): boolean {
  return /[\d\p{L}]\s?[x×=]\s?$/u.test(lead) || /^[^,;.\d]{0,30}\s?[x×=]\s?\d/u.test(tail);
}

/** What it costs, or the sum of what is told singly, is no aim. */
function isCost({ lead, plain, voice, unit }: Sighting): boolean {
  if (/\(tổng số\s$/u.test(lead) || (voice !== 'goal' && /(?:tổng số|tổng cộng)[^,;.]{0,40}$/u.test(lead))) return true;
  if (/^\s?(?:tổng )?kinh phí/u.test(plain.slice(0, 24))) return true;
  if (/(?:kinh phí|tổng nhu cầu|trị giá|số tiền|mức hỗ trợ|mức thu|đơn giá|phạt)[^,;.]{0,40}$/u.test(lead)) return true;
  return /đồng/u.test(unit.unit) && (/(?<!\p{L})vốn[^,;.]{0,40}$/u.test(lead) || isPrice(lead));
}

/** "cho 05 mô hình, mỗi mô hình 10 triệu đồng": the price of what was counted. */
function isPrice(lead: string): boolean {
  const thing = /\smỗi (\p{L}{2,8})[^,;.\d]{0,30}$/u.exec(lead)?.[1];
  return thing !== undefined && new RegExp(`\\d ${thing}(?!\\p{L})`, 'u').test(lead);
}

/** "Đạt 85/80%", "83/100 hội viên (83% KH năm)": reached and planned. */
export function isPair({ whole, unit, lead, tail }: Sighting): boolean {
  if (whole === null) return false;
  if (unit.unit === '%') return /đạt[^,;.]{0,30}$/u.test(lead);
  return /^[^.;\d]{0,40}[\d.,]{1,8}\s?% (?:so với )?(?:kh|kế hoạch|chỉ tiêu)(?!\p{L})/u.test(tail);
}

const results =
  /(?:^|\s)(?:đã|ước đạt|kết quả đạt|qua rà soát|hiện (?:nay|có|còn)|đến nay|tính đến|thực hiện được|số dư)(?![\p{L}])[^;]{0,120}$/u;
/** "(năm 2025 là 46 triệu)", "bằng 52%", "so với năm trước 12 hộ": beside the figure that counts. */
const compared =
  /(?:(?:^|\s)(?:bằng|chiếm|gấp|vượt|quản lý(?: tốt| chặt chẽ)?|còn lại|được (?:miễn, )?giảm|so với[^,;(]{0,40})|\((?:cuối |đầu |trong )?(?:năm|quý|tháng) [^();]{1,16})\s?\(?$/u;

function isTold({ lead, tail, voice, stated, whole }: Sighting): boolean {
  if (compared.test(lead) && !hard.test(lead)) return true;
  if (whole !== null && /^[^,;.]{0,40}(?:có mặt|biểu quyết|tán thành|nhất trí|thông qua|dự họp|tham dự)/u.test(tail))
    return true;
  if (voice === 'goal' && stated !== null) return /(?:^|\s)(?:đã|đến nay)\s[^;]{0,60}$/u.test(lead);
  return results.test(lead);
}

/** Under an aim any figure counts but an ordinal and what the work is for. */
function inGoal({ lead, stated, unit }: Sighting): boolean {
  // Which matters are not to happen, or which things are meant.
  if (stated !== null) return !/(?:(?:rà soát|đối với)[^,;]{0,60}\scó|không để[^,;.]{0,80}) từ\s$/u.test(lead);
  if (unit.unit === '%') return true;
  if (/cho\s$/u.test(lead) && places.test(unit.unit)) return false;
  return !/(?:\(|(?:từ|ngày|tháng|(?<!mỗi )năm|khóa|điều|thứ|lần|của|tại|ở|gồm)\s)$/u.test(lead);
}

const places = /^(?:xã|phường|thôn|ấp|khu phố|tổ dân phố|khu dân cư|đơn vị|cơ quan|chi hội|chi bộ)$/u;

/** Verbs that bring forth what they count. */
const made =
  /(?:tổ chức|xây dựng|thành lập|kết nạp|trao|tặng|hỗ trợ|giúp|giúp đỡ|sửa chữa|xây mới|đầu tư|nâng cấp|cứng h(?:oá|óa)|làm|trồng|ra mắt|mở|in|phát|treo|mua sắm|hoàn thành|kiểm tra(?: \p{L}{2,8} \p{L}{2,8})?|đăng ký|khởi công|bàn giao|nhân rộng|lắp đặt|phát triển|duy trì|thực hiện|chủ trì|giám sát|phản biện|bồi dưỡng|giới thiệu|tập huấn|đảm nhận|diễn tập|dành|quy hoạch)(?:\s(?:thêm|mới|được|lại|đạt|có|xong|làm))*\s{1,2}$/u;
/** "Mỗi chi hội nhận chăm sóc 01 đoạn đường": what each is to do. */
const distributed = /(?:^|[\s(])mỗi \p{L}{2,8} [^,;.:()\d]{3,50}\s(?<!(?:giữ|phụ trách)\s)$/u;
/** Words before a figure of a known unit that set it; of people only the first do, "có 12 hộ" tells. */
const plans = /(?:chỉ tiêu|dự kiến|phấn đấu|nhận)(?:\s(?:thêm|mới|được))*\s{1,2}$/u;
const asks = /(?:đạt|bố trí|vận động|có|mỗi \p{L}{2,8} \p{L}{2,8})(?:\s(?:thêm|mới|được))*\s{1,2}$/u;
const gives = /(?:trao|tặng|hỗ trợ|tập huấn|bồi dưỡng|cấp)\s(?:[^,;.\d]{1,60}\s)?cho\s$/u;
const people = /^(?:hộ|người|hội viên|đoàn viên|gia đình|cán bộ|đại biểu|lao động|trường hợp|trẻ em)|đồng$/u;

/** In running duties: a share of the whole, what is to be made, a bound, a range. */
function inDuty(seen: Sighting): boolean {
  const { lead, unit, stated, whole, value, tail } = seen;
  if (unit.unit === '%') return stated !== null || !/(?:\(|bằng|chiếm|còn|tăng|giảm|là|mức|lãi suất)\s?$/u.test(lead);
  if (whole !== null) return unit.known && value <= whole;
  // "danh sách 64 hộ (xây mới 38 hộ, sửa chữa 26 hộ)" only tells more of what was counted.
  if (stated === null && /\([^()]*$/u.test(lead)) return false;
  if (/từ\s$/u.test(lead)) return fromIn(seen);
  if (stated === '>' || stated === '<')
    return /(?:đạt|phấn đấu|mỗi|vận động)[^,;.]{0,40}$|(?:xuống|lên)\s\p{L}{4}\s$/u.test(lead);
  if (continues(seen)) return true;
  if (/mỗi\s(?:tuần|tháng|quý|năm)\s$/u.test(lead)) return unit.known;
  if (/\/(?:ngày|tuần|tháng|quý|năm)$/u.test(unit.unit) && !/đồng/u.test(unit.unit)) return true;
  if (/^\s(?:còn lại|còn vướng|nêu trên|có tên)/u.test(tail) || /^(?:ngày$|chỉ tiêu)/u.test(unit.unit)) return false;
  if (plans.test(lead) || gives.test(lead)) return true;
  if (people.test(unit.unit)) return made.test(lead) && !/(?:làm|thực hiện|có)\s$/u.test(lead);
  return (
    made.test(lead) || distributed.test(lead) || (asks.test(lead) && !/(?:đơn vị|nơi|vụ việc|hộ) có\s$/u.test(lead))
  );
}

/** "vận động từ 20 suất trở lên" asks; "doanh nghiệp có từ 20 lao động trở lên" says which are meant. */
function fromIn({ lead, unit, valueMax }: Sighting): boolean {
  if (/không để[^,;.]{0,80}$/u.test(lead)) return false;
  if (/(?:đồng|%|điểm)/u.test(unit.unit)) return true;
  if (valueMax !== null) return unit.known;
  if (/(?:rà soát|đối với)[^,;]{0,60}từ\s$/u.test(lead)) return false;
  return (
    made.test(lead.replace(/từ\s$/u, '')) ||
    /(?:đạt|mỗi|bảo đảm|đảm bảo|phấn đấu|vận động|ủng hộ|đóng góp|giảm|tăng)[^,;.:]{0,60}từ\s$/u.test(lead)
  );
}

/** "Đầu tư 06 điểm trung chuyển, 02 lò đốt": what is listed behind a target is one. */
function continues({ between, unit }: Sighting): boolean {
  return (
    between !== null &&
    /^(?:[^,;.:()\d]{0,60})(?:,|\svà)\s{1,2}$/u.test(between) &&
    !/(?:cho|với|tại|ở|từ|trong)\s[^,]{0,20}$/u.test(between) &&
    !/đồng/u.test(unit.unit)
  );
}
