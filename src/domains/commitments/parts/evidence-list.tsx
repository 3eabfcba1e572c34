import { Link } from 'react-router';
import type { CommitmentDetail } from '../page/queries.server.ts';
import { text } from '../text.vi.ts';
import styles from './evidence-list.module.css';

type Evidence = CommitmentDetail['evidence'][number];

/** Files open by the id of the evidence row, so that the policy decides; links leave the site in a new window. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return <p>{text.page.noEvidence}</p>;
  const pictures = evidence.filter((one) => one.width !== null);
  const others = evidence.filter((one) => one.width === null);
  return (
    <>
      {pictures.length > 0 ? (
        <ul className={styles.pictures}>
          {pictures.map((one) => (
            <li key={one.id}>
              <Picture evidence={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <ul className={styles.others}>
          {others.map((one) => (
            <li key={one.id}>
              <Other evidence={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Picture({ evidence }: { evidence: Evidence }) {
  const address = `/nhiem-vu/minh-chung/${evidence.id}`;
  return (
    <a href={address} target="_blank" rel="noreferrer" className={styles.picture}>
      <img src={`${address}?co=nho`} alt="" loading="lazy" width={evidence.width!} height={evidence.height!} />
      <span>{evidence.fileName}</span>
    </a>
  );
}

function Other({ evidence }: { evidence: Evidence }) {
  if (evidence.kind === 'file') return <a href={`/nhiem-vu/minh-chung/${evidence.id}`}>{evidence.fileName}</a>;
  if (evidence.kind === 'words') return evidence.content;
  if (evidence.label !== null)
    return (
      <>
        <Link to={evidence.content ?? ''}>{evidence.label}</Link>
        {evidence.withdrawnOn ? ` (${text.page.evidenceTakenBack})` : null}
      </>
    );
  return (
    <a href={evidence.content ?? ''} target="_blank" rel="noreferrer noopener">
      {evidence.content}
    </a>
  );
}
