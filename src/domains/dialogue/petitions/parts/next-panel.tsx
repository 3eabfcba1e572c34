import { Link } from 'react-router';
import type { SavedDraft } from '#platform/drafts/saved-draft.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { MatterPage } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';
import { petitionPath } from '../rules.ts';
import {
  Accept,
  Answer,
  Classify,
  Denounce,
  Erase,
  HandOver,
  Join,
  PromiseWork,
  Publish,
  PublishAnew,
  Refuse,
  Unpublish,
} from './acts.tsx';
import styles from './matter.module.css';

/** How it stands, the one next action open, the others folded. */
export function NextPanel({ matter, draft }: { matter: MatterPage; draft: SavedDraft }) {
  const can = new Set(matter.can);
  const isAnew = can.has('publish') && matter.isAnsweredAnew;
  const others = matter.can.filter(
    (act) => !['accept', 'answer', 'join'].includes(act) && !(act === 'publish' && isAnew),
  );
  return (
    <>
      <Standing matter={matter} />
      {can.has('accept') || can.has('answer') ? (
        <Section title={words.next}>
          {can.has('accept') ? <Accept matter={matter} /> : <Answer matter={matter} draft={draft} />}
        </Section>
      ) : null}
      {isAnew ? (
        <Section title={words.next}>
          <PublishAnew matter={matter} />
        </Section>
      ) : null}
      {matter.alike.length > 0 ? <Alike matter={matter} /> : null}
      {others.length > 0 || matter.mayErase ? (
        <Section title={words.others}>
          {can.has('promise') && matter.mayPromise ? <PromiseWork matter={matter} /> : null}
          {can.has('hand_over') ? <HandOver matter={matter} /> : null}
          {can.has('classify') ? <Classify matter={matter} /> : null}
          {can.has('refuse') ? <Refuse matter={matter} /> : null}
          {can.has('denounce') ? <Denounce matter={matter} /> : null}
          {can.has('publish') && !isAnew ? <Publish matter={matter} /> : null}
          {can.has('unpublish') ? <Unpublish matter={matter} /> : null}
          {matter.mayErase ? <Erase /> : null}
        </Section>
      ) : null}
    </>
  );
}

function Standing({ matter }: { matter: MatterPage }) {
  const { state, isMine, isLate, isJoined, stage, unitName } = matter;
  if (isJoined && matter.joinedTo)
    return (
      <Notice tone="neutral">
        {words.isJoined} <Link to={petitionPath(matter.joinedTo)}>{words.openMain}</Link>
      </Notice>
    );
  return (
    <>
      {!isMine && isLate && stage === 'takeOver' ? <Notice tone="danger">{words.takeOverLate(unitName)}</Notice> : null}
      {!isMine ? <Notice tone="neutral">{words.elsewhere(unitName)}</Notice> : null}
      {isMine && isLate ? <Notice tone="danger">{words.late}</Notice> : null}
      {stage === 'again' ? <Notice tone="warning">{words.notSolved}</Notice> : null}
      {state === 'answered' ? <Notice tone="warning">{words.unconfirmed}</Notice> : null}
      {state === 'closed' ? <Notice tone="success">{words.solved}</Notice> : null}
      {state === 'withdrawn' ? <Notice tone="neutral">{words.withdrawn}</Notice> : null}
      {matter.refusedReason ? <Notice tone="neutral">{words.refused(matter.refusedReason)}</Notice> : null}
      {matter.joined > 0 ? <Notice tone="neutral">{words.joined(matter.joined)}</Notice> : null}
      {matter.publishedOn ? <Notice tone="neutral">{words.published(formatDay(matter.publishedOn))}</Notice> : null}
    </>
  );
}

function Alike({ matter }: { matter: MatterPage }) {
  return (
    <Section title={words.alike}>
      <Stack>
        <p className={styles.soft}>{words.alikeHint}</p>
        <ul className={styles.list}>
          {matter.alike.map((one) => (
            <li key={one.key}>
              <Link to={petitionPath(one.key)}>{one.subject}</Link>
              <p className={styles.soft}>{one.words}</p>
              <Join matter={matter} toKey={one.key} />
            </li>
          ))}
        </ul>
      </Stack>
    </Section>
  );
}
