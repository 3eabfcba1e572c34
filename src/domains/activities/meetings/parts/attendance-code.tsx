import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { countText as words } from '../pages/text.vi.ts';
import styles from './meeting.module.css';

/** The link as a picture for phones; a new one ends the one before. */
export function AttendanceCode({ code }: { code: { address: string; image: string } | null }) {
  if (!code)
    return (
      <Section title={words.code}>
        <Stack>
          <p>{words.codeNone}</p>
          <CommandForm intent="renew" submit={words.make} layout="inline" />
        </Stack>
      </Section>
    );
  return (
    <Section title={words.code}>
      <Stack>
        <img src={code.image} alt={words.alt} className={styles.code} width={256} height={256} />
        <p>{words.codeHint}</p>
        <p className={styles.address}>
          <a href={code.address}>{code.address}</a>
        </p>
        <CommandForm
          intent="renew"
          submit={words.renew}
          layout="inline"
          tone="quiet"
          confirm={{ title: words.renewConfirm, body: words.renewBody }}
        />
      </Stack>
    </Section>
  );
}
