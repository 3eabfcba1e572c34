import { data, type ShouldRevalidateFunctionArgs } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { attachOriginal, stepCommands } from '../commands.server.ts';
import { explainFigure } from '../checking/commands.server.ts';
import { FigureCheck } from '../checking/parts/figure-check.tsx';
import { useFigureCheck } from '../checking/parts/use-figure-check.ts';
import { leaveForNext } from '../figures/commands.server.ts';
import { reportPage } from '../page/queries.server.ts';
import { NextStep, nextStepPlace } from '../parts/next-step.tsx';
import { ReportBadge } from '../parts/report-badge.tsx';
import { ReportBody } from '../parts/report-body.tsx';
import { ReportFacts } from '../parts/report-facts.tsx';
import { SinceSent } from '../parts/since-sent.tsx';
import { reportMessage } from '../prints.server.ts';
import { getReport } from '../queries.server.ts';
import { takeFigures } from '../reported/commands.server.ts';
import { ChangedFigures } from '../reported/parts/changed-figures.tsx';
import { FigureSources } from '../reported/parts/figure-sources.tsx';
import { isOpen, type Step } from '../rules.ts';
import { saveSection } from '../sections/commands.server.ts';
import { stepText } from '../text.vi.ts';
import type { Route } from './+types/report.ts';
import { reportText as text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.title ?? text.back) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const id = rowId(params.id);
  const { origin } = new URL(request.url);
  return found(
    read(desk, async (ctx) => ({
      ...(await reportPage(ctx, id)),
      message: await reportMessage(ctx, await getReport(ctx, id), origin),
    })),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, intent } = formInput(form);
  if (intent === 'save') {
    const lines = typeof input.lines === 'string' ? (JSON.parse(input.lines) as unknown) : [];
    return answer(desk, saveSection, { ...input, lines, reportId: params.id });
  }
  const given = { ...input, id: params.id };
  if (intent === 'explain') return answer(desk, explainFigure, given, { once });
  if (intent === 'take-figures') return answer(desk, takeFigures, given, { once });
  if (intent === 'leave') return answer(desk, leaveForNext, given, { once });
  if (intent === 'attach') {
    const [file] = filesOf(form, 'file');
    const stored = async () => ({
      ...given,
      file: file ? await desk.system.files.put(await file.bytes(), file.name) : undefined,
    });
    return answer(desk, attachOriginal, stored, { once });
  }
  const command = Object.hasOwn(stepCommands, intent ?? '') ? stepCommands[intent as Step] : null;
  if (!command) throw data(null, { status: 400 });
  return answer(desk, command, given, { once });
}

/** What is saved as it is typed changes nothing else on the page: the figures are not counted again for it. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formData?.get('intent') !== 'save' && defaultShouldRevalidate;

export default function Report({ loaderData: page }: Route.ComponentProps) {
  const next = page.mayTake.find((step) => step !== 'correct');
  const { findings, onWords } = useFigureCheck(page);
  const openFindings = findings.filter(({ answer: said, isQuestion }) => !said && !isQuestion).length;
  const span = text.span(formatDay(page.period.from), formatDay(page.period.until));
  return (
    <>
      <PageHeader
        title={page.title}
        context={`${page.unit.name} · ${span}`}
        status={<ReportBadge state={page.state} />}
        back={{ to: '/bao-cao', label: text.back }}
        secondary={
          <>
            <LinkButton to={`/bao-cao/${page.id}/bao-cao.docx`} variant="quiet" external>
              {text.download}
            </LinkButton>
            <LinkButton to={`/bao-cao/${page.id}/xem`} variant="secondary">
              {text.preview}
            </LinkButton>
          </>
        }
        primary={
          next ? (
            <LinkButton to={`#${nextStepPlace}`} external>
              {stepText[next]}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            {page.changed && page.changed.length > 0 ? (
              <SinceSent
                reportId={page.id}
                changed={page.changed}
                measures={page.content.measures}
                mayWrite={page.sides.includes('writer')}
              />
            ) : null}
            {page.changedForms.length > 0 ? (
              <ChangedFigures
                changed={page.changedForms}
                isOpen={isOpen(page.state)}
                mayWrite={page.sides.includes('writer')}
              />
            ) : null}
            {page.changed === null ? <Notice tone="neutral">{text.incomparable}</Notice> : null}
            {page.uncounted > 0 ? <Notice tone="warning">{text.notCounted(page.uncounted)}</Notice> : null}
            <ReportBody page={page} findings={findings} onWords={onWords} />
            <FigureSources numbers={page.content.figures.reported} isFrozen={!isOpen(page.state)} />
          </Stack>
        }
        aside={
          <>
            {page.isOwn ? (
              <NextStep report={page} posts={page.posts} gaps={page.gaps} openFindings={openFindings} />
            ) : null}
            {page.mayWrite ? null : <FigureCheck findings={findings} mayWrite={false} />}
            <ReportFacts page={page} message={page.message} />
            {page.mayWrite ? <FigureCheck findings={findings} mayWrite /> : null}
          </>
        }
      />
    </>
  );
}
