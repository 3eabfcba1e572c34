import { isPlanned } from './plan-and-result.ts';
import type { Sighting } from './targets.ts';

/** Whether a figure is set to be reached: by its own words, or by the voice of the part of the paper it stands in. */
export function setsTarget(seen: Sighting): boolean {
  if (isBase(seen) || isDuration(seen) || isCost(seen)) return false;
  if (isPlanned(seen.lead) || isPair(seen)) return seen.unit.unit !== 'năm';
  if (seen.voice === 'cost' || isTold(seen)) return false;
  const known = seen.unit.known || hard.test(seen.lead) || made.test(seen.lead) || continues(seen);
  if (!known) return false;
  if (hard.test(seen.lead)) return seen.voice !== 'told';
  if (lowering.test(seen.lead)) return seen.voice !== 'told';
  if (seen.voice === 'goal') return inGoal(seen);
  return seen.voice === 'duty' && inDuty(seen);
}

const hard =
  /(?:ít nhất|tối thiểu|không dưới|không quá|tối đa|không vượt quá|không để[^,;.]{0,40} vượt quá|không thấp hơn|không ít hơn)(?: là| có| đạt| phải có| (?:mỗi|một|trong) (?:một )?(?:năm|quý|tháng|tuần|ngày))?\s{0,2}$/u;
const lowering =
  /từ\s\d[\d.,]{0,12}\s?[\p{L}%][^,;.\d]{0,40}?\s(?:xuống|lên|tăng lên|giảm)(?: còn)?\s$|(?:sắp xếp|sáp nhập|hợp nhất|nhập)[^;.]{0,60}(?:còn lại )?(?:thành|còn)\s$/u;

/** "từ 9 xã xuống còn 7 xã", "01 ngày lương hoặc từ …": the first figure is where one starts from, or the other choice. */
function isBase({ lead, tail }: Sighting): boolean {
  return (
    (/từ\s$/u.test(lead) && /^[^,;.\d]{0,30}\s(?:xuống|lên|tăng lên|giảm)(?: còn)?\s\d/u.test(tail)) ||
    /^\shoặc\s(?:từ|ít nhất|tối thiểu)\s/u.test(tail)
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

/** What it costs, or the sum of what is told singly, is no aim. */
function isCost({ lead, plain }: Sighting): boolean {
  return (
    /^\s?(?:tổng )?kinh phí/u.test(plain) ||
    /(?:kinh phí|tổng số|tổng cộng|tổng nhu cầu|trị giá|số tiền|mức hỗ trợ|mức thu|đơn giá|(?<!\p{L})vốn)[^,;.]{0,40}$/u.test(
      lead,
    )
  );
}

/** "Đạt 85/80%": reached and planned. */
function isPair({ whole, unit, lead }: Sighting): boolean {
  return whole !== null && unit.unit === '%' && /đạt[^,;.]{0,30}$/u.test(lead);
}

const results =
  /(?:^|\s)(?:đã|ước đạt|kết quả đạt|qua rà soát|hiện (?:nay|có|còn)|đến nay|tính đến|thực hiện được|bằng|chiếm|vượt|số dư|so với[^,;]{0,20}(?:\(|là))(?![\p{L}])[^;]{0,120}$/u;

function isTold({ lead, plain, voice, stated }: Sighting): boolean {
  if (voice === 'goal' && stated !== null) return /(?:^|\s)(?:đã|đến nay)\s[^;]{0,60}$/u.test(lead);
  return results.test(lead) || /^(?:năm 20[01]\d|thời gian qua|trong năm qua|hiện nay)/u.test(plain);
}

/** Under an aim any figure counts but an ordinal. */
function inGoal({ lead, stated, unit }: Sighting): boolean {
  return stated !== null || unit.unit === '%' || !/(?:từ|ngày|tháng|năm|khóa|điều|thứ|lần)\s$/u.test(lead);
}

const made =
  /(?:tổ chức|xây dựng|thành lập|kết nạp|vận động|trao|tặng|hỗ trợ|giúp|sửa chữa|xây mới|đầu tư|trồng|ra mắt|mở|in|phát|đăng ký|khởi công|bàn giao|nhân rộng|lắp đặt|phát triển|duy trì|thực hiện|chủ trì|phối hợp|giám sát|phản biện|bồi dưỡng|giới thiệu|tập huấn|chỉ tiêu|dự kiến|phấn đấu|đạt|có|nhận|đảm nhận|bố trí|diễn tập)(?:\s(?:thêm|mới|được|lại|đạt|có|xong|làm))*\s{1,2}$/u;

/** In running duties: a share of the whole, what is to be made, a bound, a range. */
function inDuty(seen: Sighting): boolean {
  const { lead, unit, stated, whole, value, valueMax, tail } = seen;
  if (unit.unit === '%') return stated !== null || !/(?:\(|bằng|chiếm|còn|tăng|giảm|là|mức|lãi suất)\s?$/u.test(lead);
  if (whole !== null) return unit.known && value <= whole;
  if (/từ\s$/u.test(lead)) return fromIn(seen);
  if (stated === '>' || stated === '<') return /(?:đạt|phấn đấu|mỗi|vận động)[^,;.]{0,40}$/u.test(lead);
  if (continues(seen)) return true;
  if (/(?:mỗi|một)\s[\p{L}]{2,8}\s$/u.test(lead)) return /^(?:lần|buổi|cuộc|đợt|hội nghị|mô hình)$/u.test(unit.unit);
  if (valueMax !== null && unit.known) return made.test(lead);
  return (
    made.test(lead) &&
    !/(?:người|hộ|đơn vị|nơi|vụ việc) có\s$/u.test(lead) &&
    !/^\s(?:còn lại|còn vướng|nêu trên)/u.test(tail)
  );
}

/** "vận động từ 20 suất trở lên" asks; "doanh nghiệp có từ 20 lao động trở lên" says which are meant. */
function fromIn({ lead, unit, valueMax, plain }: Sighting): boolean {
  if (/(?:đồng|%)/u.test(unit.unit)) return true;
  if (valueMax !== null) return unit.known;
  return (
    /(?:đạt|mỗi|bảo đảm|đảm bảo|phấn đấu|vận động|kết nạp|ủng hộ|đóng góp|giảm|tăng|hỗ trợ|thành lập|xây dựng)[^,;.:]{0,60}từ\s$/u.test(
      lead,
    ) && !/(?:rà soát|đối với)[^,;]{0,60}từ\s$/u.test(plain.slice(0, plain.indexOf(lead) + lead.length))
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
