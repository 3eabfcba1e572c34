import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { FactList } from '#web/fact-list.tsx';
import { CheckField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { detailText as words, printNames } from '../pages/text.vi.ts';
import type { SessionDetail } from '../sessions/queries.server.ts';
import { formName, partText } from '../text.vi.ts';
import { paperAddresses } from './paper-addresses.ts';
import styles from './session.module.css';

/** The plan, its team, its papers, and whether the public sees what was recommended. */
export function Facts({ session }: { session: SessionDetail }) {
  const { id, members, madePublicOn, mayPublish, version, kind, state } = session;
  // A body sees the session from the day on which plan and outline were sent to it: it reads them here.
  const papers = paperAddresses.filter(
    ({ which }) =>
      (which !== 'conclusion' || state === 'concluded' || state === 'closed') &&
      !(which === 'outline' && kind === 'criticism'),
  );
  return (
    <Stack>
      <Section title={words.facts}>
        <FactList
          items={[
            { label: words.unit, value: session.unitName, wide: true },
            { label: words.bodies, value: session.bodies.map((body) => body.name).join('; '), wide: true },
            { label: words.form, value: formName(session.form), wide: true },
            { label: words.workingOn, value: formatDay(session.workingOn) },
            { label: words.place, value: session.place },
            { label: words.field, value: session.fieldName, wide: true },
            { label: words.purpose, value: session.purpose, wide: true },
            { label: words.scope, value: session.scope, wide: true },
            { label: words.conditions, value: session.conditions, wide: true },
            { label: words.above, value: session.aboveName, wide: true },
            ...(session.activityId === null || !session.mayWork
              ? []
              : [
                  {
                    label: words.record,
                    value: <Link to={`/hoat-dong/${session.activityId}`}>{words.openRecord}</Link>,
                    wide: true,
                  },
                ]),
          ]}
        />
      </Section>
      {members.length > 0 ? (
        <Section title={words.members}>
          <ul className={styles.plain}>
            {members.map((member) => (
              <li key={member.post}>
                {member.post}, <span className={styles.soft}>{partText[member.part]}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {papers.length > 0 ? (
        <Section title={words.papers}>
          <ul className={`${styles.plain} ${styles.papers}`}>
            {papers.map(({ which, address }) => (
              <li key={which}>
                <Link to={`/giam-sat/${id}/in/${address}`}>{printNames[which]}</Link>
                <a
                  href={`/giam-sat/${id}/tai-ve/${address}.docx`}
                  aria-label={`${words.download}: ${printNames[which]}`}
                >
                  {words.download}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {madePublicOn !== null || mayPublish ? (
        <Section title={words.public}>
          <Stack>
            <p>{madePublicOn === null ? words.notPublic : words.publicOn(formatDay(madePublicOn))}</p>
            {mayPublish ? (
              <CommandForm
                intent={madePublicOn === null ? 'publish' : 'take-back'}
                submit={madePublicOn === null ? words.publish : words.takeBack}
                tone="quiet"
                {...(madePublicOn === null
                  ? { confirm: { title: words.publishConfirm, body: words.publishBody } }
                  : {})}
              >
                <HiddenField name="version" value={String(version)} />
                {madePublicOn === null ? (
                  <CheckField name="checked" label={words.namesNobody} hint={words.namesNobodyHint} />
                ) : null}
              </CommandForm>
            ) : null}
          </Stack>
        </Section>
      ) : null}
    </Stack>
  );
}
