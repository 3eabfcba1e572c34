import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';

/**
 * How the part of a paper speaks in which a figure stands: of what is to be reached, of work to be done, of what was
 * reached, or of what it will cost. 'tale' is a page or a report where nothing is said of the part.
 */
export type Voice = 'goal' | 'duty' | 'tale' | 'told' | 'cost';

const goal = /chỉ tiêu|mục tiêu/u;
/** In a report or minutes "Nội dung" only heads what was done. */
const aheadOnly = /nhiệm vụ|giải pháp|phương hướng|tổ chức thực hiện|phân công|kiến nghị|kết luận/u;
const duty =
  /nhiệm vụ|giải pháp|phương hướng|tổ chức thực hiện|phân công|nội dung|biện pháp|kiến nghị|kết luận|phương án|yêu cầu/u;
const told =
  /kết quả|(?<!nắm |nắm bắt |theo dõi )tình hình|^.{0,8}đánh giá(?!,? (?:và )?xếp loại)|đánh giá (?:chung|kết quả)|hạn chế|tồn tại|khuyết điểm|nguyên nhân|ưu điểm|thực trạng|hiện trạng|đặc điểm|sự cần thiết|bài học/u;
const cost = /kinh phí|dự toán/u;

/** What a heading is about is what it names first: "Kết quả thực hiện nhiệm vụ" tells, "Nhiệm vụ, giải pháp" asks. */
function voiceOfHeading(plain: string, tells: boolean): Voice | null {
  const found = (
    [
      ['goal', goal],
      ['duty', tells ? aheadOnly : duty],
      ['told', told],
      ['cost', cost],
    ] as const
  )
    .map(([voice, pattern]) => ({ voice, at: plain.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  return found?.voice ?? null;
}

/** "kêu gọi:", "các nhiệm vụ sau:" at the end of a paragraph speaks for the paragraphs behind it. */
function voiceOfLead(plain: string): Voice | null {
  const tail = plain.slice(-160);
  if (setsGoal.test(tail)) return 'goal';
  if (/(?:kêu gọi|đề nghị|yêu cầu|nhiệm vụ|giải pháp|nội dung|công việc|trách nhiệm)[^.:]{0,80}:$/u.test(tail))
    return 'duty';
  return /kết quả[^.:]{0,60}:$/u.test(tail) ? 'told' : null;
}

/** Words of a sentence that set a goal wherever it stands. */
export const setsGoal =
  /(?<!đạt |vượt |% |các )chỉ tiêu(?! đạt)|phấn đấu|mục tiêu (?:cụ thể|là|đến|năm)|mức (?:vận động|đóng góp|ủng hộ)(?! bình quân)|định mức|theo phương án/u;

/** The voice of every clause, in their order. */
export function voicesOf(nodes: Node[], context: ReadingContext): Voice[] {
  const kind = context.document.kind?.value ?? '';
  // A notice of conclusions hands out work; any other one tells.
  const tells =
    context.isNews ||
    (/^(?:báo cáo|thông báo|biên bản|giấy mời)/u.test(kind) &&
      !/kết luận|ý kiến chỉ đạo/u.test(context.document.title?.value.toLowerCase() ?? ''));
  const plain: Voice = tells ? 'tale' : 'duty';
  const firstMark = nodes.findIndex((node) => node.style !== null);
  const headings = new Map<Node, Voice | null>();
  let led: { parent: Node | null; voice: Voice } | null = null;
  return nodes.map((node, order) => {
    const isLead = node.style === null && node.lead.text.endsWith(':');
    if (isLead) {
      const voice = voiceOfLead(node.lead.plain);
      led = voice === null ? null : { parent: node.parent, voice };
    } else if (
      led !== null &&
      (node.lead.text.length > 240 || (node.parent !== led.parent && node.parent?.style === null))
    )
      led = null;
    const above = headingVoice(node, headings, tells);
    if (above !== null) return above;
    if (led !== null && !isLead) return led.voice;
    // Before the first mark a paper tells why it is written.
    return node.style === null && node.parent === null && order < firstMark ? 'told' : plain;
  });
}

function headingVoice(node: Node, known: Map<Node, Voice | null>, tells: boolean): Voice | null {
  const parent = node.parent;
  if (parent === null) return null;
  let voice = known.get(parent);
  if (voice === undefined) {
    // "Phần thứ nhất" has its title in the line below.
    const below = parent.children[0];
    const words = parent.lead.plain === '' && below?.style === null ? below.lead.plain : parent.lead.plain;
    const own = words.length < 200 ? voiceOfHeading(words, tells) : voiceOfLead(words);
    const above = headingVoice(parent, known, tells);
    // Under "Kết quả" the sub-headings only name the fields of work.
    voice = above === 'told' && own !== 'goal' ? above : (own ?? above);
    known.set(parent, voice);
  }
  return voice;
}
