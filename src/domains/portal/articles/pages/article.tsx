import { IconEye } from '@tabler/icons-react';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import { cleanHtml } from '#platform/html/clean.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { AreaField, CheckField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { listImages } from '../../images/queries.server.ts';
import { offerArticle, takeOffPlacement } from '../../placements/commands.server.ts';
import { PlacementPanel } from '../../placements/parts/placement-panel.tsx';
import { listPlacements, offerTargets } from '../../placements/queries.server.ts';
import { siteRights } from '../../sites/queries.server.ts';
import { correctArticle, storedPaper, writeArticle } from '../commands.server.ts';
import { recordConsent, withdrawConsent } from '../consents/commands.server.ts';
import { ArticleBadge } from '../parts/article-badge.tsx';
import { ArticleFields } from '../parts/article-fields.tsx';
import { ArticleSheet } from '../parts/article-sheet.tsx';
import { ConsentPanel } from '../parts/consent-panel.tsx';
import { PublishingPanel } from '../parts/publishing-panel.tsx';
import {
  askPublishing,
  publishArticle,
  scheduleArticle,
  sendBack,
  withdrawArticle,
} from '../publishing/commands.server.ts';
import { getArticle } from '../queries.server.ts';
import { namingSigns } from '../naming/queries.server.ts';
import { acts, actRefusal, publishing, twoPersonRefusal } from '../rules.ts';
import { kindText, text } from '../text.vi.ts';
import type { Route } from './+types/article.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.page;

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.article.title ?? words.write) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const article = await getArticle(ctx, rowId(params.id));
      const rights = siteRights(ctx, article.unitPath);
      const may = acts.filter(
        (act) => actRefusal(article, act) === null && rights.mayWrite && (!publishing.has(act) || rights.mayPublish),
      );
      return {
        ...{ article, may, mayWrite: rights.mayWrite },
        signs: article.namesPerson ? [] : await namingSigns(ctx, article, cleanHtml(article.body).words),
        isOwn: twoPersonRefusal(article, desk.actor.accountId, article.needsTwo) !== null,
        fields: (await listFields(ctx)).map(({ code, name }) => ({ value: code, label: name })),
        images: await listImages(ctx, article.siteId),
        placements: await listPlacements(ctx, article.id),
        targets: may.includes('offer') ? await offerTargets(ctx, article.unitPath) : [],
        draft: await readDraft(ctx, `bai-${article.id}`),
      };
    }),
  );
}

const commands = {
  ...{
    ask: askPublishing,
    publish: publishArticle,
    schedule: scheduleArticle,
    back: sendBack,
    withdraw: withdrawArticle,
  },
  ...{
    consent: recordConsent,
    'withdraw-consent': withdrawConsent,
    offer: offerArticle,
    'take-back': takeOffPlacement,
  },
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, draft, intent } = formInput(form);
  if (intent === 'write' || intent === 'correct') {
    const given = async () => {
      const file = await atFileField('file', () => storedPaper(desk.system.files, filesOf(form, 'file')[0]));
      return { ...input, id: params.id, ...(file ? { file } : {}) };
    };
    const command = intent === 'write' ? writeArticle : correctArticle;
    return answer(desk, command, given, { once, draft });
  }
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  // A consent is named by its own number, everything else by that of the article.
  const given = { id: params.id, ...input, articleId: params.id };
  return answer(desk, command as typeof sendBack, given, { once, draft });
}

export default function Article({ loaderData }: Route.ComponentProps) {
  const { article, may, mayWrite, signs, isOwn, placements, targets } = loaderData;
  const isPublic = article.state === 'published';
  return (
    <>
      <PageHeader
        title={article.title}
        context={`${kindText[article.kind]} · ${article.siteName}`}
        status={<ArticleBadge state={article.state} />}
        back={{ to: `/trang-tin/${article.siteId}`, label: article.siteName }}
        secondary={
          article.siteIsOpen && (isPublic || mayWrite) ? (
            <LinkButton
              to={isPublic ? `/${article.place}/tin/${article.slug}` : `/xem-truoc/${article.id}`}
              variant="secondary"
              icon={<IconEye size={18} aria-hidden />}
              external
            >
              {isPublic ? words.public : words.preview}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            {article.needsLook ? <Notice tone="danger">{words.look}</Notice> : null}
            <Content {...loaderData} />
          </Stack>
        }
        aside={
          <Stack>
            {may.some((act) => act !== 'write' && act !== 'correct' && act !== 'offer') || article.withdrawnReason ? (
              <PublishingPanel article={article} may={may} hasSigns={signs.length > 0} isOwn={isOwn} />
            ) : null}
            {article.namesPerson || article.consents.length > 0 ? (
              <ConsentPanel consents={article.consents} mayWrite={mayWrite} />
            ) : null}
            <PlacementPanel placements={placements} targets={targets} mayOffer={may.includes('offer')} />
            <Facts article={article} />
          </Stack>
        }
      />
    </>
  );
}

function Content({ article, may, isOwn, fields, images, signs, draft }: Route.ComponentProps['loaderData']) {
  const mayCorrect = may.includes('correct') && !isOwn;
  if (!may.includes('write') && !mayCorrect)
    return (
      <Section>
        <ArticleSheet article={article} />
      </Section>
    );
  const isDocument = article.kind === 'document';
  return (
    <Section title={words.write}>
      {mayCorrect ? <Notice tone="neutral">{words.publishedNotice}</Notice> : null}
      {article.state === 'ready' || article.state === 'scheduled' ? (
        <Notice tone="warning">{text.form.savedBack}</Notice>
      ) : null}
      <CommandForm
        key={`${article.id}-${article.version}`}
        intent={mayCorrect ? 'correct' : 'write'}
        submit={mayCorrect ? text.form.correct : text.form.save}
        draft={draft}
        {...(isDocument ? { files: true } : {})}
        {...(mayCorrect ? {} : { tone: 'quiet' as const })}
      >
        <HiddenField name="version" value={String(article.version)} />
        {mayCorrect ? (
          <AreaField
            name="correction"
            label={text.form.correction}
            hint={text.form.correctionHint}
            required
            rows={2}
            maxLength={1000}
          />
        ) : null}
        <ArticleFields kind={article.kind} article={article} fields={fields} images={images} signs={signs} />
        {mayCorrect && !article.namesPerson ? <CheckField name="looked" label={words.looked} /> : null}
      </CommandForm>
    </Section>
  );
}

function Facts({ article }: Pick<Route.ComponentProps['loaderData'], 'article'>) {
  return (
    <Section title={words.facts}>
      <FactList
        items={[
          { label: words.address, value: `/${article.place}/tin/${article.slug}`, wide: true },
          ...(article.publishedAt ? [{ label: text.list.goes, value: formatDayTime(article.publishedAt) }] : []),
          { label: words.changed, value: formatDayTime(article.changedAt) },
          { label: words.views, value: formatNumber(article.views) },
          ...(article.correction ? [{ label: words.correction, value: article.correction, wide: true }] : []),
          ...(article.former.length > 0
            ? [
                {
                  label: words.former,
                  value: article.former.map((one) => `${words.formerLine(one.version)}: ${one.title}`).join('; '),
                  wide: true,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
