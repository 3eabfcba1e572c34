import { sendAll } from '#platform/outbox/send-all.ts';
import { waitAfter } from './retry.ts';
import { askToSendLater } from './service.ts';
import { askServer, type Asked, type Standing } from './who.ts';

export interface Sender {
  line: Asked['line'];
  isSending: boolean;
  /** Sends what waits, if the server still names this account; tries again later, slower each time, while something is left. */
  send(): Promise<void>;
}

/** `changed` hears when line or entries are no longer what they were. */
export function openSender({ start, store, line }: Standing, changed: () => Promise<unknown>): Sender {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sender: Sender = { line, isSending: false, send };

  /** A page that belongs to nobody who sits here begins anew: locked, or as the one who has signed in since. */
  async function meetServer(): Promise<boolean> {
    const asked = await askServer();
    sender.line = asked.line;
    const isOther = asked.line === 'online' && asked.start.account.id !== start.account.id;
    const isOver = asked.line === 'ended' && start.device?.isOwn !== true;
    if (isOther || isOver) location.reload();
    return asked.line === 'online' && !isOther;
  }

  async function trySending(): Promise<void> {
    if (!(await meetServer())) return;
    const sending = await sendAll(store, start.account.id);
    if (sending?.stopped?.code === 'sign-in-needed') sender.line = 'ended';
  }

  async function send(): Promise<void> {
    if (sender.isSending) return;
    clearTimeout(timer);
    sender.isSending = true;
    await changed();
    await trySending().finally(() => {
      sender.isSending = false;
    });
    await changed();
    const left = (await store.all()).some(({ state }) => state === 'queued' || state === 'sending');
    failures = left ? failures + 1 : 0;
    if (!left || sender.line === 'ended') return;
    timer = setTimeout(() => void send(), waitAfter(failures));
    await askToSendLater();
  }
  return sender;
}
