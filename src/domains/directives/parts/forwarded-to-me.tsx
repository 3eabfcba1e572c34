import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Notice } from '#web/notice.tsx';
import type { ForwardedToMe as Paper } from '../forwarding/queries.server.ts';
import { forwardingText as text } from '../forwarding/text.vi.ts';

/** Above the books: what a colleague passed on to whoever is signed in, and waits for a signature. */
export function ForwardedToMe({ papers }: { papers: readonly Paper[] }) {
  if (papers.length === 0) return null;
  return (
    <Notice tone="warning" title={text.mine}>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <Link to={`/van-ban/${paper.documentId}/xu-ly`}>{paper.label}</Link>
            {`: ${[text.by(paper.by), paper.note, paper.dueOn && text.dueOn(formatDay(paper.dueOn))].filter(Boolean).join('; ')}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
