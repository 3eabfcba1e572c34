import { Link } from 'react-router';
import type { CommitmentDetail } from '../page/queries.server.ts';
import { text } from '../text.vi.ts';

/** Files open by the id of the evidence row, so that the policy decides; links leave the site in a new window. */
export function EvidenceList({ evidence }: { evidence: CommitmentDetail['evidence'] }) {
  if (evidence.length === 0) return <p>{text.page.noEvidence}</p>;
  return (
    <ul>
      {evidence.map((one) => (
        <li key={one.id}>
          {one.kind === 'file' ? <a href={`/nhiem-vu/minh-chung/${one.id}`}>{one.fileName}</a> : null}
          {one.label ? <Link to={one.content ?? ''}>{one.label}</Link> : null}
          {one.withdrawnOn ? ` (${text.page.evidenceTakenBack})` : null}
          {one.kind === 'link' && !one.label ? (
            <a href={one.content ?? ''} target="_blank" rel="noreferrer noopener">
              {one.content}
            </a>
          ) : null}
          {one.kind === 'words' ? one.content : null}
        </li>
      ))}
    </ul>
  );
}
