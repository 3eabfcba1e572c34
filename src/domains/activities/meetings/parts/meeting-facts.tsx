import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import { FactList } from '#web/fact-list.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import type { MeetingDetail } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';
import styles from './meeting.module.css';
import { Points } from './meeting-tables.tsx';
import { paperAddresses } from './paper-addresses.ts';
import { spanWords } from './span-words.ts';

function facts(meeting: MeetingDetail) {
  return [
    { label: words.kind, value: meeting.kindName },
    ...(meeting.subject ? [{ label: words.subject, value: meeting.subject, wide: true }] : []),
    { label: words.when, value: spanWords(meeting), wide: true },
    ...(meeting.place ? [{ label: words.place, value: meeting.place, wide: true }] : []),
    ...(meeting.onlineLink
      ? [
          {
            label: words.link,
            wide: true,
            value: (
              <a href={meeting.onlineLink} target="_blank" rel="noreferrer">
                {words.openLink}
              </a>
            ),
          },
        ]
      : []),
    {
      label: words.host,
      value: <Link to={`/don-vi/${meeting.host.id}`}>{meeting.host.name}</Link>,
      wide: true,
    },
    { label: words.chair, value: meeting.chair, wide: true },
    ...(meeting.invitedRoles ? [{ label: words.roles, value: meeting.invitedRoles, wide: true }] : []),
    // A guest is not of the record, and would find nothing there.
    ...(meeting.activityId === null || !meeting.mayHost
      ? []
      : [
          {
            label: words.record,
            value: <Link to={`/hoat-dong/${meeting.activityId}`}>{words.openRecord}</Link>,
            wide: true,
          },
        ]),
  ];
}

/** Beside the meeting: what it is, who came, and what can be printed. */
export function MeetingFacts({ meeting }: { meeting: MeetingDetail }) {
  const hasBegun = meeting.total > 0 || meeting.state === 'held' || meeting.state === 'closed';
  const printable = paperAddresses.filter(({ which }) => which === 'invitation' || hasBegun);
  return (
    <>
      <Section title={words.facts}>
        <FactList items={facts(meeting)} />
      </Section>
      {hasBegun || meeting.points.length > 1 ? (
        <Section title={words.attendance} flush>
          <Points meeting={meeting} />
        </Section>
      ) : null}
      <Section title={words.downloads}>
        <ul className={styles.links}>
          {printable.map(({ which, address }) => (
            <li key={which}>
              <LinkButton
                to={`/hop/${meeting.id}/in/${address}`}
                variant="quiet"
                icon={<IconPrinter size={18} aria-hidden />}
              >
                {words.papersOf[which]}
              </LinkButton>
            </li>
          ))}
          <li>
            <LinkButton
              to={`/hop/${meeting.id}/tai-ve/tai-lieu.zip`}
              variant="secondary"
              icon={<IconDownload size={18} aria-hidden />}
              external
            >
              {words.pack}
            </LinkButton>
          </li>
        </ul>
      </Section>
    </>
  );
}
