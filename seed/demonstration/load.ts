import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '#platform/calendar/day.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { hasNoAccount, loadMap } from '#cli/first-account.ts';
import { activityActs } from './activities.ts';
import { boardActs } from './boards.ts';
import { askingActs } from './asking.ts';
import { bookActs } from './books.ts';
import { clockActs } from './clocks.ts';
import { cadenceActs } from './cadence.ts';
import { letterCourses } from './courses/letter.ts';
import { organisationCourses } from './courses/plan-organisations.ts';
import { planCourses } from './courses/plan.ts';
import { economyActs } from './economy.ts';
import { figureActs, halfYearActs } from './figures.ts';
import { dialogueActs } from './dialogues.ts';
import { disseminationActs } from './dissemination.ts';
import { directiveActs, register, type SentPaper } from './directives.ts';
import { meetingActs } from './meetings.ts';
import { openOffice, openLater, type PrintedAccount } from './office.ts';
import { carePlan } from './papers/care-plan.ts';
import { noticeActs } from './notices.ts';
import { paperFile } from './papers/files.ts';
import { letter } from './papers/letter.ts';
import { plan } from './papers/plan.ts';
import { portalActs } from './portal.ts';
import { toUpload } from './papers/to-upload.ts';
import { petitionActs } from './petitions.ts';
import { courseActs, play } from './play.ts';
import { lineageActs } from './lineage.ts';
import { rearrangementActs } from './rearrangement.ts';
import { halfYearOf, reportActs } from './reports.ts';
import type { MovableOffice, Stage } from './stage.ts';
import { savedViewActs } from './saved-views.ts';
import { supervisionActs } from './supervision.ts';
import { targetActs } from './targets.ts';
import { yearPlanActs } from './year-plan.ts';
import { yearActs } from './year/acts.ts';

const sentPlan: SentPaper = {
  paper: plan,
  by: 'province.front',
  registered: -38,
  sent: -37,
  products: {
    'Xây dựng kế hoạch giám sát': 'Kế hoạch giám sát, phản biện của xã, phường',
    'Rà soát, ký lại quy chế': 'Quy chế phối hợp đã ký',
    'Tổ chức ít nhất 01 hội nghị': 'Biên bản hội nghị và danh sách ý kiến đã trả lời',
    'Hoàn thành 02 cuộc giám sát': 'Báo cáo kết quả giám sát, phản biện',
    'Hướng dẫn hệ thống': 'Danh mục nội dung giám sát đăng ký',
    'Khảo sát bữa ăn bán trú': 'Biên bản khảo sát',
    'Thu thập ý kiến hội viên': 'Bản tổng hợp ý kiến hội viên',
    'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh theo dõi': 'Ghi chép sau mỗi hội nghị đã dự',
    'Ủy ban MTTQ Việt Nam các xã, phường gửi báo cáo': 'Báo cáo tiến độ tháng',
  },
  courses: [...planCourses, ...organisationCourses],
};

const sentLetter: SentPaper = {
  paper: letter,
  by: 'province.party',
  registered: -27,
  sent: -26,
  products: {
    'Chủ trì giám sát việc giải quyết kiến nghị': 'Báo cáo kết quả giám sát',
    'Tổng hợp các kiến nghị quá hạn': 'Bản tổng hợp kiến nghị quá hạn trả lời',
    'Đề nghị Hội Liên hiệp Phụ nữ tỉnh': 'Biên bản hội nghị đối thoại',
    'Đề nghị Liên đoàn Lao động tỉnh': 'Báo cáo khảo sát nhà ở',
    'Đề nghị Hội Cựu chiến binh tỉnh': 'Danh sách hội viên tham gia tổ hòa giải',
  },
  courses: letterCourses,
};

const countedTables = ['directives.document', 'commitments.commitment', 'commitments.step', 'activities.activity'];

/**
 * Fills an empty office with the map and the demonstration, written for a day, through the product's own commands and
 * under a clock that goes from three months before that day to the evening before it. Gives the accounts, or null when
 * there is somebody already. The office that is given must run on the clock that is given. A paper to upload is written
 * to papers/ in the folder.
 */
export async function loadDemonstration(
  office: MovableOffice,
  { today, folder }: { today: Day; folder: string },
  say: (line: string) => void,
): Promise<PrintedAccount[] | null> {
  if (!(await hasNoAccount(office))) return null;
  await loadMap(office, say);
  const stage: Stage = { ...office, today, accounts: new Map(), posts: new Map(), units: new Map() };
  const accounts = await openOffice(stage);
  say(`Lập đơn vị và tài khoản: ${stage.units.size} đơn vị, ${accounts.length} người.`);
  const acts = [
    ...cadenceActs(stage),
    ...noticeActs(stage),
    ...directiveActs(stage, sentPlan),
    ...directiveActs(stage, sentLetter),
    ...courseActs(stage, [...sentPlan.courses, ...sentLetter.courses]),
    ...clockActs(stage),
    ...openLater(stage, accounts),
    ...lineageActs(stage),
    ...yearActs(stage),
    ...activityActs(stage),
    ...bookActs(stage),
    ...disseminationActs(stage),
    ...reportActs(stage),
    ...figureActs(stage),
    ...halfYearActs(stage, `${halfYearOf(stage.today)}-h1`),
    ...meetingActs(stage),
    ...rearrangementActs(stage),
    ...yearPlanActs(stage),
    ...targetActs(stage),
    ...savedViewActs(stage),
    ...economyActs(stage),
    ...petitionActs(stage),
    ...supervisionActs(stage),
    ...boardActs(stage),
    ...askingActs(stage),
    ...dialogueActs(stage),
    ...portalActs(stage),
    { on: -1, run: async () => void (await register(stage, carePlan, 'province.front')) },
  ];
  await play(stage, acts);
  await writeUpload(path.join(folder, 'papers'), today);
  const [papers, commitments, steps, activities] = await stage.asOwner(async (query) => {
    const count = async (table: string) =>
      formatNumber(Number((await query(`select count(*) as n from ${table}`)).rows[0]!.n));
    return Promise.all(countedTables.map(count));
  });
  say(`Diễn lại ba tháng công việc: ${papers} văn bản, ${commitments} nhiệm vụ, ${steps} bước xử lý.`);
  say(`Ghi sổ một năm: ${activities} hoạt động.`);
  return accounts;
}

async function writeUpload(folder: string, today: Day): Promise<void> {
  const { name, bytes } = await paperFile(toUpload, today);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), bytes);
}
