import { make } from './element.ts';
import { text } from './text.vi.ts';
import type { Asked } from './who.ts';

export const signInAddress = '/dang-nhap?ve=%2Fghi-nhanh';

/** Nobody may go on here: nothing is said of what lies on the device, nor whose it is. */
export function lockedPanel(line: Asked['line']): HTMLElement {
  const isOffline = line === 'offline';
  const again = make('button', { type: 'button', onclick: () => location.reload() }, text.locked.again);
  return make(
    'section',
    { class: 'panel locked' },
    make('h1', {}, isOffline ? text.locked.offlineTitle : text.locked.title),
    make('p', {}, isOffline ? text.locked.offline : text.locked.online),
    isOffline ? again : make('a', { class: 'button', href: signInAddress }, text.locked.signIn),
  );
}

export function mayNotPanel(): HTMLElement {
  return make(
    'section',
    { class: 'panel locked' },
    make('h1', {}, text.mayNot.title),
    make('p', {}, text.mayNot.body),
    make('a', { class: 'button second', href: '/' }, text.home),
  );
}
