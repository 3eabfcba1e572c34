import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { PublicDialogueLine } from '../queries.server.ts';
import { standingOfDialogue } from '../rules.ts';
import { answeredText as text, dialogueKindWords, hostWords } from '../text.vi.ts';

const tones = {
  asking: 'good',
  planned: undefined,
  waiting: 'warn',
  late: 'bad',
  public: 'good',
  calledOff: undefined,
} as const;

interface DialogueLineProps {
  dialogue: PublicDialogueLine;
  base: string;
  today: string;
}

/** A dialogue with how far it has come: questions taken, conclusions awaited by a day, or public. */
export function DialogueLine({ dialogue, base, today }: DialogueLineProps) {
  const standing = standingOfDialogue(dialogue, today);
  return (
    <li>
      <h3>
        <a href={`${base}/doi-thoai/${dialogue.id}`}>{dialogue.subject}</a>
      </h3>
      <p className="site-meta">
        {dialogueKindWords[dialogue.kind]} · {text.at(dialogue.heldAt, formatDay(dialogue.heldOn))} · {dialogue.place}
      </p>
      <p>
        {text.host}: {hostWords(dialogue)}
      </p>
      <p>
        <span className="site-state" data-tone={tones[standing]}>
          {text.standing[standing](dialogue)}
        </span>
      </p>
    </li>
  );
}
