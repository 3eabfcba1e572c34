import { data, Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { DetailLayout, Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { type Explanation, explained } from '../../explain/number/queries.server.ts';
import { missingAfter } from '../../explain/schema.ts';
import { explainText as text } from '../../explain/text.vi.ts';
import { MissingUnits } from '../../explain/parts/missing-units.tsx';
import { PartsTable } from '../../explain/parts/parts-table.tsx';
import { SealList } from '../../explain/parts/seal-list.tsx';
import { RecordList, RevisionList } from '../../explain/parts/unit-history.tsx';
import { numberAddress } from '../address/schema.ts';
import { kindWords, periodName, tableText } from '../table/text.vi.ts';
import type { Route } from './+types/explain.ts';
import styles from './explain.module.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.meaning.name ?? text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const search = new URL(request.url).searchParams;
  const address = numberAddress(search);
  const after = missingAfter(search.get('sau'));
  const number = address && (await found(read(desk, (ctx) => explained(ctx, address, after))));
  if (!number) throw data(null, { status: 404 });
  return { ...number, isFurther: after !== null };
}

export default function Explain({ loaderData: number }: Route.ComponentProps) {
  const { meaning, place, unit, cell, address } = number;
  const isDivided = number.parts.some((part) => part.kind === 'divided');
  const where = unit?.name ?? (address.part === null ? place.name : `${tableText[address.part]}, ${place.name}`);
  return (
    <>
      <PageHeader
        title={meaning.name}
        context={text.of(number.organisation?.name ?? tableText.everyOrganisation, where, periodName(address.period))}
        back={{ to: number.tableTo, label: text.back }}
      />
      <DetailLayout
        main={
          <>
            <Section>
              <p className={styles.value}>
                <strong data-kind={cell.kind}>{cell.kind === 'value' ? cell.words : kindWords[cell.kind]}</strong>{' '}
                {cell.kind === 'value' ? meaning.unit : null}
              </p>
              {cell.units && unit === null ? (
                <p className={styles.about}>{tableText.ofUnits(cell.units.met, cell.units.of)}</p>
              ) : null}
              <p className={styles.about}>
                {meaning.code} · {tableText.basisLine[address.basis]} · {tableText.asOf(formatDayTime(number.at))}
              </p>
              {number.standsFor ? <p className={styles.about}>{text.standsFor(periodName(number.standsFor))}</p> : null}
              {cell.expected > 0 && unit === null ? <Answered number={number} /> : null}
            </Section>
            {number.isWhole ? null : <Notice tone="warning">{text.stopRights}</Notice>}
            {number.ratio ? <Formula number={number} ratio={number.ratio} /> : null}
            {unit === null ? <PartsTable number={number} /> : <RevisionList number={number} />}
            {unit === null ? <MissingUnits number={number} isFurther={number.isFurther} /> : null}
            {address.part === null ? null : <Notice tone="neutral">{text.stopPart}</Notice>}
            {isDivided ? <Notice tone="neutral">{text.stopDivided}</Notice> : null}
          </>
        }
        aside={
          <>
            {unit === null ? null : <RecordList number={number} />}
            <SealList seals={number.seals} scale={meaning.scale} unit={meaning.unit} />
            <LinkButton to={number.tableTo} variant="secondary">
              {text.table}
            </LinkButton>
          </>
        }
      />
    </>
  );
}

function Answered({ number }: { number: Explanation }) {
  const { cell, reported, notApplicable, periodCount } = number;
  const missing = cell.expected - cell.answered;
  return (
    <div className={styles.answered}>
      <ProgressLine
        label={(periodCount > 1 ? text.answeredTimes : text.answered)(cell.answered, cell.expected)}
        total={cell.expected}
        parts={[
          { tone: 'success', count: reported, words: text.answeredWords(reported) },
          { tone: 'neutral', count: notApplicable, words: text.notApplicableWords(notApplicable) },
          { tone: 'warning', count: missing, words: text.missingWords(missing) },
        ]}
      />
    </div>
  );
}

function Formula({ number, ratio }: { number: Explanation; ratio: NonNullable<Explanation['ratio']> }) {
  const times = number.meaning.unit.startsWith('%') ? ' × 100' : '';
  return (
    <Section title={text.formula}>
      <p className={styles.formula}>
        {([ratio.top, ratio.bottom] as const).map((part, at) => (
          <span key={part.name}>
            {at === 0 ? '' : ' : '}
            <Link to={part.cell.to}>{part.cell.kind === 'value' ? part.cell.words : kindWords[part.cell.kind]}</Link>
            <small>
              {at === 0 ? text.top : text.bottom}: {part.name} (
              {tableText.answered(part.cell.answered, part.cell.expected)})
            </small>
          </span>
        ))}
        <span>
          {times} = <strong>{number.cell.kind === 'value' ? number.cell.words : kindWords[number.cell.kind]}</strong>
        </span>
      </p>
      <p className={styles.about}>{number.meaning.isOfUnits ? text.formulaUnits : text.formulaLine}</p>
    </Section>
  );
}
