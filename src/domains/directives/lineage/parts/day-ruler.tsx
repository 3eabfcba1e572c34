import { daysBetween } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Section } from '#web/section.tsx';
import type { Level } from '../queries.server.ts';
import { runOf } from '../rules.ts';
import { lineageText as text } from '../text.vi.ts';
import styles from './day-ruler.module.css';

const width = 1000;
const height = 22;
const gapBetween = 4;

interface Segment {
  key: string;
  words: string;
  days: number;
  isLeft: boolean;
}

/** How the weeks between the first paper and the first due day divide among the levels; the last piece is what the base has. */
export function DayRuler({ levels, firstDueOn }: { levels: readonly Level[]; firstDueOn: string | null }) {
  const here = levels.at(-1)!;
  const passed = runOf(levels.slice(0, -1)).map((level) => ({ level, days: level.gap!.days }));
  if (passed.length === 0 || here.issuedOn === null) return null;
  const left = firstDueOn === null ? null : daysBetween(here.issuedOn, firstDueOn);
  const segments: Segment[] = passed.map(({ level, days }, at) => ({
    key: level.label,
    words: text.segment(shortLabel(levels[levels.length - passed.length + at]!), days),
    days,
    isLeft: false,
  }));
  if (left !== null && left > 0) {
    segments.push({
      key: 'due',
      words: text.toDue(formatDay(firstDueOn!), left),
      days: left,
      isLeft: true,
    });
  }
  const spent = passed.reduce((sum, { days }) => sum + days, 0);
  return (
    <Section title={text.ruler}>
      <p className={styles.sum}>
        {text.sum(passed.length + 1, spent)} {left === null ? '' : left > 0 ? text.sumDue(left) : text.sumLate}
      </p>
      <Bar segments={segments} />
      <ol className={styles.words}>
        {segments.map(({ key, words, isLeft }, at) => (
          <li key={key} data-left={isLeft || undefined} data-shade={at % 4}>
            {words}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What took the days: the paper at the lower end. */
function shortLabel({ label }: Level): string {
  return label.replace(/ ngày \d{2}\/\d{2}\/\d{4}$/u, '');
}

function Bar({ segments }: { segments: readonly Segment[] }) {
  const whole = segments.reduce((sum, { days }) => sum + days, 0);
  const room = width - gapBetween * (segments.length - 1);
  // A level of no days is still a level.
  const longs = segments.map(({ days }) => Math.max(6, (room * days) / Math.max(whole, 1)));
  const start = (at: number) => longs.slice(0, at).reduce((sum, long) => sum + long + gapBetween, 0);
  return (
    <svg className={styles.bar} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      {segments.map(({ key, isLeft }, at) => (
        <rect
          key={key}
          x={start(at)}
          width={longs[at]}
          height={height}
          data-left={isLeft || undefined}
          data-shade={at % 4}
        />
      ))}
    </svg>
  );
}
