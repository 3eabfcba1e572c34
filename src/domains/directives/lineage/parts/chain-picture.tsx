import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { daysBetween } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { MadeLine } from '../../made/queries.server.ts';
import { documentLabel, shortened } from '../../text.vi.ts';
import type { Level, Lineage, Node } from '../queries.server.ts';
import type { Gap } from '../rules.ts';
import { levelText, lineageText as text } from '../text.vi.ts';
import { ForceBadge } from './force-panel.tsx';
import styles from './chain-picture.module.css';

interface ChainPictureProps {
  lineage: Lineage;
  documentId: number;
  today: string;
}

const mostGrounds = 4;

/** The levels inside each other, as a list is read out; drawn they stand under each other on one line. */
export function ChainPicture({ lineage, documentId, today }: ChainPictureProps) {
  const { levels } = lineage;
  const inner = <Below lineage={lineage} documentId={documentId} today={today} />;
  const chain = levels.toReversed().reduce<ReactNode>(
    (below, level, at) => (
      <ol className={styles.chain} aria-label={at === levels.length - 1 ? text.chainLabel : undefined}>
        <li>
          <LevelCard level={level} />
          {level.gap ? <GapLine gap={level.gap} /> : null}
          {below}
        </li>
      </ol>
    ),
    inner,
  );
  return (
    <>
      {levels.length === 1 ? <p className={styles.note}>{text.noChain}</p> : null}
      {chain}
    </>
  );
}

function LevelCard({ level }: { level: Level }) {
  const shown = level.grounds.slice(0, mostGrounds);
  return (
    <NodeCard node={level}>
      {shown.length > 0 ? (
        <div className={styles.grounds}>
          <span>{text.grounds}: </span>
          <ul>
            {shown.map((ground) => (
              <li key={`${ground.label} ${ground.issuedOn}`}>
                <NodeName node={ground} />
              </li>
            ))}
            {level.grounds.length > mostGrounds ? <li>{text.more(level.grounds.length - mostGrounds)}</li> : null}
          </ul>
        </div>
      ) : null}
    </NodeCard>
  );
}

function NodeCard({ node, children }: { node: Node; children?: ReactNode }) {
  return (
    <article className={styles.card} data-here={node.isHere || undefined} data-named={node.id === null || undefined}>
      <p className={styles.level}>
        {node.level ? levelText[node.level] : text.hidden}
        {node.isHere ? <strong> · {text.here}</strong> : null}
      </p>
      <p className={styles.name}>
        <NodeName node={node} />
      </p>
      {node.title ? <p className={styles.title}>{shortened(node.title)}</p> : null}
      <p className={styles.facts}>
        {node.issuer ? <span>{node.issuer}</span> : null}
        {node.force ? <ForceBadge force={node.force} /> : null}
        {node.id === null ? <span className={styles.soft}>{text.namedOnly}</span> : null}
      </p>
      {children}
    </article>
  );
}

/** A paper opens where it opens now. */
function NodeName({ node }: { node: Node }) {
  if (node.id === null || node.isHere) return <>{node.label}</>;
  return <Link to={`/van-ban/${node.id}`}>{node.label}</Link>;
}

function GapLine({ gap }: { gap: Gap }) {
  const words = gap.days === 0 ? text.sameDay : text.gapWhole(gap.days);
  return (
    <p className={styles.gap}>
      {words}
      {gap.toArrival !== null && gap.days > 0 ? (
        <span className={styles.soft}> ({text.gapParts(gap.toArrival, gap.toPaper!)})</span>
      ) : null}
    </p>
  );
}

function Below({ lineage, documentId, today }: ChainPictureProps) {
  const { below, made, firstDueOn } = lineage;
  const waiting = made ? made.count.recipients - made.count.made : 0;
  return (
    <section className={styles.below} aria-label={text.below}>
      <h3 className={styles.heading}>{text.below}</h3>
      {firstDueOn ? (
        <p>
          {text.firstDue}: <strong>{formatDay(firstDueOn)}</strong>, {text.dueLeft(daysBetween(today, firstDueOn))}.
        </p>
      ) : null}
      {below.length === 0 && !made ? <p className={styles.soft}>{text.belowNone}</p> : null}
      <ul className={styles.children}>
        {below.map((node) => (
          <li key={node.id}>
            <NodeCard node={node}>
              {node.gap ? <GapLine gap={node.gap} /> : null}
              {node.made && node.made.recipients > 0 ? <p>{text.made(node.made.made, node.made.recipients)}</p> : null}
            </NodeCard>
          </li>
        ))}
      </ul>
      {made ? (
        <>
          <p className={styles.count}>{text.made(made.count.made, made.count.recipients)}</p>
          <ul className={styles.units}>
            {made.first.map((line) => (
              <UnitLine key={line.id} line={line} />
            ))}
            {made.count.made > made.first.length ? (
              <li>
                <Link to={`/van-ban/${documentId}/trien-khai`}>
                  {text.madeMore(made.count.made - made.first.length)}
                </Link>
              </li>
            ) : null}
            {waiting > 0 ? (
              <li>
                <Link to={`/van-ban/${documentId}/trien-khai?loc=chua`}>{text.waiting(waiting)}</Link>
              </li>
            ) : null}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function UnitLine({ line }: { line: MadeLine }) {
  const { paper } = line;
  if (!paper) return null;
  const days = daysBetween(line.receivedOn ?? line.sentOn, paper.issuedOn);
  return (
    <li>
      <span className={styles.unit}>{line.unitName}</span>
      <span className={styles.soft}>
        {documentLabel(paper)}
        {days > 0 ? `, ${text.gap(days)}` : ''}
      </span>
    </li>
  );
}
