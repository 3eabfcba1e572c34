import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import { Link } from 'react-router';
import type { FormLine } from '../owed/queries.server.ts';
import { formStanding } from '../owed/rules.ts';
import { shelfText as text } from '../owed/text.vi.ts';
import { FourDates } from './four-dates.tsx';
import styles from './owed-forms.module.css';
import { StandingBadge } from './standing-badge.tsx';

/** What the unit owes, the first due first, each with its four dates and its one next action. */
export function OwedForms({ owed, today, mayWrite }: { owed: FormLine[]; today: string; mayWrite: boolean }) {
  const first = owed.findIndex((form) => formStanding(form, today) !== 'running');
  return (
    <Section title={text.owed} flush>
      {owed.length === 0 ? <EmptyState title={text.nothingOwed} body={text.nothingOwedBody} /> : null}
      <ul className={styles.list}>
        {owed.map((form, at) => {
          const to = `/so-lieu/${form.collectionId}/${form.unitId}`;
          const standing = formStanding(form, today);
          const act = standing === 'returned' ? text.mend : form.isBegun ? text.goOn : text.begin;
          return (
            <li key={form.collectionId} className={styles.form}>
              <div className={styles.what}>
                <p className={styles.name}>
                  <Link to={to}>{form.formName}</Link>
                </p>
                <p className={styles.about}>
                  <strong>{form.periodName}</strong> · {text.to(form.collectorName)}
                </p>
              </div>
              <div className={styles.state}>
                <StandingBadge standing={standing} />
              </div>
              <div className={styles.dates}>
                <FourDates form={form} today={today} />
              </div>
              <div className={styles.act}>
                <LinkButton to={to} variant={at === Math.max(first, 0) ? 'primary' : 'secondary'}>
                  {mayWrite ? act : text.open}
                </LinkButton>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
