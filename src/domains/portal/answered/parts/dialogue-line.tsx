import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { PublicDialogueLine } from '../queries.server.ts';
import { answeredText as text, dialogueKindWords } from '../text.vi.ts';

export function DialogueLine({ dialogue, base }: { dialogue: PublicDialogueLine; base: string }) {
  return (
    <li>
      <h3>
        <a href={`${base}/doi-thoai/${dialogue.id}`}>{dialogue.subject}</a>
      </h3>
      <p className="site-meta">
        {dialogueKindWords[dialogue.kind]} · {text.at(dialogue.heldAt, formatDay(dialogue.heldOn))} · {dialogue.place}
        {dialogue.state === 'called_off' ? ` · ${text.calledOff}` : ''}
      </p>
      <p>
        {text.host}: {dialogue.hostPost}, {dialogue.hostName}
      </p>
    </li>
  );
}
