import { formatDay } from '#platform/vietnamese/day-format.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { detailText as words } from '../pages/text.vi.ts';
import type { SessionDetail } from '../sessions/queries.server.ts';
import { BodyForm } from './next-panel.tsx';

interface BodyPanelProps {
  session: SessionDetail;
  bodyId: number;
  today: string;
}

/** What a body does next, on its own page of the session: its report, its answers, or what it has taken on. */
export function BodyPanel({ session, bodyId, today }: BodyPanelProps) {
  const isBefore = session.state === 'planned' || session.state === 'held';
  const stage = session.stages.find(
    (one) => one.owedBy.includes(bodyId) && (one.step === 'body_report' ? isBefore : session.state === 'concluded'),
  );
  if (stage && (stage.step === 'body_report' || stage.step === 'reply'))
    return (
      <Section title={words.next}>
        <Stack>
          <p>
            {stage.step === 'reply' ? words.replyWords : words.reportWords(formatDay(stage.dueOn ?? session.workingOn))}
          </p>
          <BodyForm step={stage.step} bodyId={bodyId} today={today} />
        </Stack>
      </Section>
    );
  if (isBefore) return <Waiting session={session} />;
  return session.state === 'concluded' ? <Answering session={session} bodyId={bodyId} /> : null;
}

function Waiting({ session: { state, stages, workingOn, place } }: { session: SessionDetail }) {
  if (state === 'held') return <Notice tone="neutral">{words.waitConclusion}</Notice>;
  const isReported = stages.some((stage) => stage.step === 'body_report');
  return (
    <Notice tone="neutral">
      {isReported ? words.reported : null} {words.meeting(formatDay(workingOn), place)}
    </Notice>
  );
}

function Answering({ session, bodyId }: { session: SessionDetail; bodyId: number }) {
  const own = session.recommendations.filter((one) => one.bodyUnitId === bodyId);
  const unanswered = own.filter(({ replies }) => replies.length === 0).length;
  if (unanswered > 0)
    return (
      <Section title={words.next}>
        <p>{words.toAnswer(unanswered)}</p>
      </Section>
    );
  const open = own.flatMap(({ promise }) => (promise && working.has(promise.state) ? [promise] : []));
  const [first] = open;
  if (first)
    return (
      <Section title={words.next}>
        <Stack>
          <p>{words.toDo(open.length)}</p>
          <div>
            <LinkButton to={`/nhiem-vu/${first.id}`}>{words.openFirst}</LinkButton>
          </div>
        </Stack>
      </Section>
    );
  const isClaimed = own.some(({ promise }) => promise?.state === 'claimed');
  return isClaimed ? <Notice tone="neutral">{words.waitConfirm(session.unitName)}</Notice> : null;
}

const working: ReadonlySet<string> = new Set(['assigned', 'received', 'in_progress', 'returned']);
