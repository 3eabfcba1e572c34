import {
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconMinus,
  IconPoint,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { GridPeriod, GridUnit } from '../grid/queries.server.ts';
import { daysLate, type Square, squareOf } from '../rules.ts';
import { gridText as text, squareText } from '../text.vi.ts';
import styles from './period-grid.module.css';

const icons: Record<Square, TablerIcon> = {
  'in-time': IconCheck,
  late: IconClock,
  returned: IconArrowBackUp,
  missing: IconX,
  awaited: IconPoint,
};
const squares = Object.keys(icons) as Square[];

interface Props {
  formName: string;
  periods: GridPeriod[];
  units: GridUnit[];
  today: string;
}

/** Units by periods: a shape, a colour and a word for each, the word read out and shown on the phone's long press. */
export function PeriodGrid({ formName, periods, units, today }: Props) {
  const frame = useRef<HTMLElement>(null);
  // The newest period stands last: a narrow screen begins there.
  useEffect(() => {
    if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth;
  }, []);
  return (
    <>
      <ul className={styles.legend} aria-label={text.legend}>
        {squares.map((square) => (
          <li key={square}>
            <Mark square={square} />
            {squareText[square]}
          </li>
        ))}
      </ul>
      {/* What scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={frame} className={styles.frame} tabIndex={0} aria-label={text.table(formName)}>
        <table className={styles.table}>
          <caption className="visually-hidden">{text.table(formName)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.unit}</th>
              {periods.map((period) => (
                <th key={period.id} scope="col">
                  <Link to={`/so-lieu/thu/${period.id}`}>{period.name}</Link>
                  <span className={styles.due}>{formatDay(period.dueOn)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {periods.map((period) => (
                  <td key={period.id}>
                    <GridCell {...{ unit, period, today }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function GridCell({ unit, period, today }: { unit: GridUnit; period: GridPeriod; today: string }) {
  const sent = unit.sent[period.id];
  if (!sent)
    return (
      <span className={styles.none}>
        <IconMinus size={16} aria-hidden />
        <span className="visually-hidden">{text.notAsked}</span>
      </span>
    );
  const square = squareOf(period, sent, today);
  const late = square === 'late' ? `, ${text.late(daysLate(period, sent.firstSentOn, today))}` : '';
  const words = `${unit.name}, ${period.name}: ${squareText[square]}${late}`;
  return (
    <Link to={`/so-lieu/thu/${period.id}/${unit.id}`} aria-label={words} title={words} className={styles.link}>
      <Mark square={square} />
    </Link>
  );
}

function Mark({ square }: { square: Square }) {
  const Icon = icons[square];
  return (
    <span className={styles.mark} data-square={square}>
      <Icon size={16} stroke={2.25} aria-hidden />
    </span>
  );
}
