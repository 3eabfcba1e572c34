import { IconPencil, IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { HiddenField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { tallyOf } from '../../promised/rules.ts';
import { publishConclusions, takeBackConclusions } from '../../publishing/commands.server.ts';
import { callOffDialogue, holdDialogue, publishPlan } from '../commands.server.ts';
import { Clocks } from '../parts/clocks.tsx';
import { DialogueBadge } from '../parts/dialogue-badge.tsx';
import styles from '../parts/dialogue.module.css';
import { FollowPanel } from '../parts/follow-panel.tsx';
import { MatterView } from '../parts/matter-view.tsx';
import { NextPanel } from '../parts/next-panel.tsx';
import { printedOf } from '../parts/paper-addresses.ts';
import { Promises } from '../parts/promises.tsx';
import { type DialogueDetail, getDialogue } from '../queries.server.ts';
import { actNames, actRefusal, nextAct } from '../rules.ts';
import { kindText, text } from '../text.vi.ts';
import type { Route } from './+types/detail.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.detail;

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.dialogue.subject ?? text.list.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  const dialogue = await found(read(desk, (ctx) => getDialogue(ctx, rowId(params.id))));
  return {
    dialogue,
    next: nextAct(dialogue, dialogue.matters, today),
    may: dialogue.mayWork ? actNames.filter((act) => actRefusal(dialogue, act, today) === null) : [],
  };
}

const commands = {
  'publish-plan': publishPlan,
  'call-off': callOffDialogue,
  hold: holdDialogue,
  publish: publishConclusions,
  'take-back': takeBackConclusions,
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  const given = { ...input, id: params.id };
  return answer(deskOf<Database>(context).desk, command as typeof publishPlan, given, { once });
}

function factsOf(dialogue: DialogueDetail) {
  const { planPaper, conclusionPaper, concludedOn, activityId } = dialogue;
  return [
    { label: words.kind, value: kindText[dialogue.kind] },
    { label: text.form.field, value: dialogue.fieldName ?? text.noField },
    { label: words.when, value: `${dialogue.heldAt}, ${formatDay(dialogue.heldOn)}`, wide: true },
    { label: words.place, value: dialogue.place, wide: true },
    { label: words.hostPost, value: dialogue.hostPost, wide: true },
    { label: words.host, value: <Link to={`/don-vi/${dialogue.hostUnitId}`}>{dialogue.hostName}</Link>, wide: true },
    { label: words.unit, value: dialogue.unitName, wide: true },
    ...(dialogue.audience ? [{ label: words.audience, value: dialogue.audience, wide: true }] : []),
    ...(dialogue.attended === null
      ? []
      : [{ label: words.attended, value: text.heads(formatNumber(dialogue.attended)) }]),
    ...(planPaper ? [{ label: words.planPaper, value: planPaper }] : []),
    ...(conclusionPaper
      ? [{ label: words.notice, value: `${conclusionPaper}, ${formatDay(concludedOn!)}`, wide: true }]
      : []),
    ...(activityId === null || !dialogue.mayWork
      ? []
      : [{ label: words.record, value: <Link to={`/hoat-dong/${activityId}`}>{words.openRecord}</Link> }]),
  ];
}

export default function Detail({ loaderData: { dialogue, next, may } }: Route.ComponentProps) {
  const { id, matters, conclusions, mayWork } = dialogue;
  const answered = matters.filter((one) => one.answer !== null).length;
  const tally = tallyOf(conclusions.flatMap((one) => (one.promise ? [one.promise] : [])));
  return (
    <>
      <PageHeader
        title={dialogue.subject}
        context={`${dialogue.hostPost} · ${dialogue.heldAt}, ${formatDay(dialogue.heldOn)}`}
        status={<DialogueBadge state={dialogue.state} />}
        back={{ to: '/doi-thoai', label: words.back }}
        secondary={
          may.includes('change') ? (
            <LinkButton to={`/doi-thoai/${id}/sua`} variant="secondary" icon={<IconPencil size={18} aria-hidden />}>
              {words.change}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            {dialogue.state === 'called_off' ? (
              <Notice tone="danger">{words.calledOff(dialogue.calledOffReason ?? '')}</Notice>
            ) : null}
            {mayWork && next ? <NextPanel dialogue={dialogue} next={next} may={may} /> : null}
            {mayWork ? null : <Notice tone="neutral">{words.guest}</Notice>}
            {dialogue.conclusionPublicOn ? <FollowPanel dialogue={dialogue} /> : null}
            {dialogue.state === 'concluded' && conclusions.length > 0 ? (
              <Section
                title={words.promised}
                aside={
                  <span>{words.promisedCount(tally.confirmed, tally.claimed - tally.confirmed, tally.given)}</span>
                }
              >
                <Promises conclusions={conclusions} />
              </Section>
            ) : null}
            {matters.length > 0 || dialogue.state !== 'planned' ? (
              <Section title={text.matters.title} aside={<span>{text.matters.counts(matters.length, answered)}</span>}>
                {matters.length === 0 ? <p>{text.matters.none}</p> : null}
                <ul className={styles.matters}>
                  {matters.map((matter) => (
                    <li key={matter.id}>
                      <MatterView matter={matter} />
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {may.includes('take_back') ? <TakeBack version={dialogue.version} /> : null}
          </Stack>
        }
        aside={
          <>
            {dialogue.clocks.length > 0 ? (
              <Section title={words.clocks}>
                <Clocks clocks={dialogue.clocks} />
              </Section>
            ) : null}
            <Section title={words.facts}>
              <FactList items={factsOf(dialogue)} />
            </Section>
            <Section title={words.papers}>
              <ul className={styles.links}>
                {printedOf(dialogue).map(({ which, address }) => (
                  <li key={which}>
                    <LinkButton
                      to={`/doi-thoai/${id}/in/${address}`}
                      variant="quiet"
                      icon={<IconPrinter size={18} aria-hidden />}
                    >
                      {text.papersOf[which]}
                    </LinkButton>
                  </li>
                ))}
              </ul>
            </Section>
          </>
        }
      />
    </>
  );
}

function TakeBack({ version }: { version: number }) {
  return (
    <Fold title={words.takeBack}>
      <CommandForm
        intent="take-back"
        submit={words.takeBack}
        tone="danger"
        layout="inline"
        confirm={{ title: words.takeBackConfirm, body: words.takeBackBody }}
      >
        <HiddenField name="version" value={String(version)} />
      </CommandForm>
    </Fold>
  );
}
