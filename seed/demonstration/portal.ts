import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { startArticle } from '#domains/portal/articles/commands.server.ts';
import { askPublishing, publishArticle, scheduleArticle } from '#domains/portal/articles/publishing/commands.server.ts';
import { getArticle } from '#domains/portal/articles/queries.server.ts';
import { addImage, drawImage } from '#domains/portal/images/commands.server.ts';
import { acceptPlacement, offerArticle } from '#domains/portal/placements/commands.server.ts';
import { openSite, setLinks } from '#domains/portal/sites/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { dayAt, type Offset, yearOf } from './days.ts';
import type { PersonKey } from './people.ts';
import { picture } from './pictures.ts';
import type { Act } from './play.ts';
import { type DemonstrationArticle, laGiArticles, provinceArticles } from './portal-words.ts';
import { deskAt, known, type Stage } from './stage.ts';

interface Site {
  unit: 'province.front' | 'laGi.front';
  place: string;
  name: string;
  about: string;
  contact: string;
  theme: string;
  writer: PersonKey;
  publisher: PersonKey;
  articles: readonly DemonstrationArticle[];
}

const sites: readonly Site[] = [
  {
    ...{ unit: 'province.front', place: 'lam-dong', name: 'Mặt trận Tổ quốc Việt Nam tỉnh Lâm Đồng' },
    about: 'Trang thông tin của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lâm Đồng. Dữ liệu trình diễn.',
    contact: 'Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng\nTiếp công dân: sáng thứ Ba hằng tuần',
    theme: 'Gần dân, sát cơ sở, giám sát đến cùng điều đã hứa',
    ...{ writer: 'coordinator', publisher: 'leader', articles: provinceArticles },
  },
  {
    ...{ unit: 'laGi.front', place: 'lam-dong/phuong-la-gi', name: 'Mặt trận Tổ quốc Việt Nam phường La Gi' },
    about: 'Tin tức, thông báo và những điều Mặt trận phường đã hứa với người dân. Dữ liệu trình diễn.',
    contact: 'Ủy ban MTTQ Việt Nam phường La Gi\nTiếp dân tại trụ sở: thứ Năm hằng tuần',
    theme: 'Mỗi tổ dân phố một việc làm thiết thực',
    ...{ writer: 'laGi', publisher: 'laGi', articles: laGiArticles },
  },
];

const menu = [
  { label: 'Trang chủ', target: '/' },
  { label: 'Tin tức', target: '/chuyen-muc/tin-tuc' },
  { label: 'Thông báo', target: '/chuyen-muc/thong-bao' },
  { label: 'Lịch', target: '/lich' },
  { label: 'Văn bản', target: '/van-ban' },
  { label: 'Đối thoại', target: '/doi-thoai' },
  { label: 'Đã hỏi, đã hứa', target: '/loi-hua' },
];

/** Two sites with articles of every kind: one with the rule of two, one without; one scheduled, one draft, one offered up. */
export function portalActs(stage: Stage): Act[] {
  const ids = new Map<string, number>();
  const open: Act[] = sites.map((site) => ({ on: -30, run: () => openOne(stage, site, ids) }));
  const written = sites.flatMap((site) =>
    site.articles.map((article): Act => ({ on: article.on, run: () => write(stage, site, article, ids) })),
  );
  const offered = { on: -2, run: () => offer(stage, ids) };
  return [...open, ...written, offered];
}

async function act<Result>(stage: Stage, by: PersonKey, command: unknown, input: object): Promise<Result> {
  return execute(await deskAt(stage, by), command as Command<Database, z.ZodType, Result>, input);
}

async function openOne(stage: Stage, site: Site, ids: Map<string, number>): Promise<void> {
  const { unit, place, name, about, contact, theme } = site;
  const { id } = await act<{ id: number }>(stage, 'administrator', openSite, {
    ...{ unitId: known(stage.units, unit), place, name, about, contact, theme },
    ...{ themeYear: yearOf(stage.today), needsTwo: unit === 'province.front', hosts: [] },
  });
  ids.set(unit, id);
  const other = sites.find((one) => one !== site)!;
  await act(stage, site.publisher, setLinks, { id, menu, links: [{ label: other.name, target: `/${other.place}` }] });
  const bytes = await picture(unit === 'laGi.front' ? 'trees' : 'hall', 7);
  const sizes = await drawImage(stage.system.files, { bytes, name: 'anh-minh-hoa.png' });
  const alt = unit === 'laGi.front' ? 'Hàng cây mới trồng dọc đường tổ dân phố' : 'Hội trường trước giờ hội nghị';
  ids.set(
    `${unit}.image`,
    (await act<{ id: number }>(stage, site.writer, addImage, { siteId: id, alt, credit: 'hình vẽ minh họa', sizes }))
      .id,
  );
}

async function write(stage: Stage, site: Site, article: DemonstrationArticle, ids: Map<string, number>): Promise<void> {
  const { on: _, goes, hasImage, days, ...content } = article;
  const imageId = hasImage ? known(ids, `${site.unit}.image`) : undefined;
  const onDays = Object.fromEntries(
    Object.entries(days ?? {}).map(([name, offset]: [string, Offset]) => [name, dayAt(stage.today, offset)]),
  );
  const input = { ...content, ...onDays, siteId: known(ids, site.unit), ...(imageId ? { imageId } : {}) };
  const { id } = await act<{ id: number }>(stage, site.writer, startArticle, input);
  ids.set(`${site.unit}.${article.title}`, id);
  if (goes === 'nowhere') return;
  const seen = async () => {
    const { version } = await read(await deskAt(stage, site.writer), (ctx) => getArticle(ctx, id));
    return { id, version, looked: true };
  };
  if (goes === 'asked') return act(stage, site.writer, askPublishing, await seen());
  if (goes === 'out') return act(stage, site.publisher, publishArticle, await seen());
  await act(stage, site.publisher, scheduleArticle, {
    ...(await seen()),
    onDay: dayAt(stage.today, goes),
    hour: '7h30',
  });
}

/** The commune's model goes up to the province, which takes it; a second one waits for an answer. */
async function offer(stage: Stage, ids: Map<string, number>): Promise<void> {
  const siteId = known(ids, 'province.front');
  const [taken, waiting] = laGiArticles.filter(({ goes, kind }) => goes === 'out' && kind === 'article');
  for (const { title } of [taken!, waiting!]) {
    await act(stage, 'laGi', offerArticle, { articleId: known(ids, `laGi.front.${title}`), siteIds: [siteId] });
  }
  await act(stage, 'leader', acceptPlacement, { articleId: known(ids, `laGi.front.${taken!.title}`), siteId });
}
