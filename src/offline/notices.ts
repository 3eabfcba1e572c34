import { icon, make } from './element.ts';
import { signInAddress } from './locked.ts';
import { text } from './text.vi.ts';
import type { Asked } from './who.ts';

/** What holds true of line, session and device, as long as it does. */
export function noticesOf(line: Asked['line'], othersLeft: number): HTMLElement[] {
  const signIn = make('a', { class: 'button', href: signInAddress }, text.line.signIn);
  const hasWorker = 'serviceWorker' in navigator;
  return [
    ...(line === 'offline' ? [notice('offline', text.line.offline)] : []),
    ...(line === 'ended' ? [notice('alert', text.line.ended, signIn)] : []),
    ...(othersLeft > 0 ? [notice('alert', text.line.otherPosts(othersLeft))] : []),
    ...(line === 'online' && !hasWorker ? [notice('alert', text.line.onlyOnline)] : []),
  ];
}

export function notice(sign: 'alert' | 'offline', words: string, more: Node | null = null): HTMLElement {
  return make('div', { class: 'notice', 'data-sign': sign }, icon(sign), make('div', {}, make('p', {}, words), more));
}

/** How many arrived, with the way to the first of them. */
export function receivedWords(received: readonly number[]): (Node | string)[] {
  const link = make('a', { href: `/hoat-dong/${received[0]}` }, text.said.open);
  return [icon('check'), make('span', {}, text.said.sent(received.length)), link];
}
