import { Link } from 'react-router';
import { StateBadge } from '#domains/commitments/parts/state-badge.tsx';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, ChoiceField, FieldRow, HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { detailText as words } from '../pages/text.vi.ts';
import { stances } from '../rules.ts';
import type { SessionDetail } from '../sessions/queries.server.ts';
import { stanceText } from '../text.vi.ts';
import styles from './session.module.css';

type Recommendation = SessionDetail['recommendations'][number];
interface ResultsProps {
  session: SessionDetail;
  today: string;
}

/** What was found; the unit adds and takes away until it concludes. */
export function Findings({ session: { findings, mayWork, state } }: Omit<ResultsProps, 'today'>) {
  const mayChange = mayWork && state === 'held';
  if (findings.length === 0 && !mayChange) return null;
  return (
    <Section title={words.findings}>
      <Stack>
        {findings.length === 0 ? <p className={styles.soft}>{words.noFinding}</p> : null}
        <ol className={styles.rows}>
          {findings.map((finding) => (
            <li key={finding.id}>
              <p className={styles.words}>{finding.words}</p>
              {mayChange ? (
                <CommandForm intent="remove-finding" submit={words.remove} layout="inline" tone="quiet">
                  <HiddenField name="findingId" value={String(finding.id)} />
                </CommandForm>
              ) : null}
            </li>
          ))}
        </ol>
        {mayChange ? (
          <Fold open={findings.length === 0} title={words.addFinding}>
            <CommandForm intent="add-finding" submit={words.addFinding} tone="quiet">
              <AreaField name="words" label={words.finding} required rows={3} maxLength={4000} />
            </CommandForm>
          </Fold>
        ) : null}
      </Stack>
    </Section>
  );
}

/** Each recommendation with the answer of its body and what became of it: what was said and what was confirmed are two things. */
export function Recommendations({ session, today }: ResultsProps) {
  const { recommendations, mayWork, state, bodies } = session;
  const mayChange = mayWork && state === 'held';
  // One answer is open at a time: the first that the reader's own body owes.
  const owed = recommendations.find(
    (one) => one.replies.length === 0 && bodies.some((body) => body.id === one.bodyUnitId && body.mayAct),
  );
  if (recommendations.length === 0 && !mayChange) return null;
  return (
    <Section title={words.recommendations}>
      <Stack>
        {recommendations.length === 0 ? <p className={styles.soft}>{words.noRecommendation}</p> : null}
        <ol className={styles.rows}>
          {recommendations.map((one) => (
            <li key={one.id}>
              <p className={styles.what}>{one.what}</p>
              <p className={styles.soft}>
                {[one.bodyName, `${words.product}: ${one.product}`, `${words.due} ${formatDay(one.dueOn)}`].join(' · ')}
              </p>
              <Followed recommendation={one} />
              {mayChange ? (
                <CommandForm intent="remove-recommendation" submit={words.remove} layout="inline" tone="quiet">
                  <HiddenField name="recommendationId" value={String(one.id)} />
                </CommandForm>
              ) : null}
              <Reply session={session} recommendation={one} today={today} isOpen={one === owed} />
            </li>
          ))}
        </ol>
        {mayChange ? <AddRecommendation bodies={bodies} isOpen={recommendations.length === 0} /> : null}
      </Stack>
    </Section>
  );
}

function Followed({ recommendation: { isSent, promise, replies } }: { recommendation: Recommendation }) {
  const [reply] = replies;
  if (!isSent)
    return (
      <div className={styles.line}>
        <StatusBadge tone="neutral">{words.notSent}</StatusBadge>
      </div>
    );
  return (
    <>
      <div className={styles.line}>
        {reply ? null : <StatusBadge tone="waiting">{words.noReply}</StatusBadge>}
        {promise ? <StateBadge line={promise} /> : null}
        {promise ? <Link to={`/nhiem-vu/${promise.id}`}>{words.toPromise}</Link> : null}
      </div>
      {reply ? (
        <p className={styles.words}>
          {words.replied(stanceText[reply.stance], reply.paper, formatDay(reply.paperOn))}
          {reply.reason ? `: ${reply.reason}` : '.'}
        </p>
      ) : null}
    </>
  );
}

interface ReplyProps {
  session: SessionDetail;
  recommendation: Recommendation;
  today: string;
  isOpen: boolean;
}

/** By the body, open where it has not answered; by the unit from a paper, folded. */
function Reply({ session, recommendation: { id, isSent, bodyUnitId, replies }, today, isOpen }: ReplyProps) {
  const body = session.bodies.find((one) => one.id === bodyUnitId);
  if (!isSent || !body || session.state !== 'concluded' || !(body.mayAct || (session.mayWork && replies.length === 0)))
    return null;
  return (
    <Fold
      open={isOpen}
      title={body.mayAct ? (replies.length > 0 ? words.replyAgain : words.reply) : words.forBody(body.name)}
    >
      <CommandForm intent="reply" submit={words.sendStance} tone={isOpen ? undefined : 'quiet'}>
        <HiddenField name="recommendationId" value={String(id)} />
        <HiddenField name="unitId" value={String(bodyUnitId)} />
        <RadioField
          name="stance"
          label={words.stance}
          required
          options={stances.map((value) => ({ value, label: stanceText[value] }))}
        />
        <AreaField name="reason" label={words.stanceReason} hint={words.stanceReasonHint} rows={3} maxLength={4000} />
        <FieldRow>
          <TextField name="paper" label={words.replyPaper} required maxLength={300} />
          <DayField name="paperOn" label={words.replyOn} required defaultValue={today} />
        </FieldRow>
      </CommandForm>
    </Fold>
  );
}

function AddRecommendation({ bodies, isOpen }: { bodies: SessionDetail['bodies']; isOpen: boolean }) {
  const [only] = bodies;
  return (
    <Fold open={isOpen} title={words.addRecommendation}>
      <CommandForm intent="add-recommendation" submit={words.addRecommendation} tone="quiet">
        <AreaField name="what" label={words.what} required rows={3} maxLength={4000} />
        {bodies.length === 1 && only ? (
          <HiddenField name="bodyUnitId" value={String(only.id)} />
        ) : (
          <ChoiceField
            name="bodyUnitId"
            label={words.body}
            required
            options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
        )}
        <TextField name="product" label={words.product} hint={words.productHint} required maxLength={500} />
        <DayField name="dueOn" label={words.due} required />
      </CommandForm>
    </Fold>
  );
}
