import { IconChevronDown, IconDevices, IconLogout } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { Form, Link } from 'react-router';
import styles from './account-menu.module.css';
import type { NavigationEntry } from './shell.tsx';
import { webText } from './text.vi.ts';

export interface ShellAccount {
  name: string;
  position: string | null;
  /** The unit that one acts for. */
  unit: string | null;
}

/** Who is signed in, and the way out. Signing out is a form: a link could be followed by mistake. */
export function AccountMenu({ account, links }: { account: ShellAccount; links: readonly NavigationEntry[] }) {
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id}>
        <span className={styles.initial} aria-hidden>
          {initial(account.name)}
        </span>
        <span className="visually-hidden">{webText.shell.account} </span>
        <span className={styles.name}>{account.name}</span>
        <IconChevronDown size={16} aria-hidden className={styles.chevron} />
      </button>
      <div ref={card} id={id} popover="auto" className={styles.card}>
        <div className={styles.who}>
          <p className={styles.fullName}>{account.name}</p>
          {account.position ? <p>{account.position}</p> : null}
          <p>{account.unit ?? webText.shell.noUnit}</p>
        </div>
        <Link to="/toi" className={styles.entry} onClick={() => card.current?.hidePopover()}>
          <IconDevices size={20} stroke={1.75} aria-hidden />
          {webText.shell.sessions}
        </Link>
        {links.map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to} className={styles.entry} onClick={() => card.current?.hidePopover()}>
            <Icon size={20} stroke={1.75} aria-hidden />
            {label}
          </Link>
        ))}
        <Form method="post" action="/dang-xuat">
          <button type="submit" className={styles.entry}>
            <IconLogout size={20} stroke={1.75} aria-hidden />
            {webText.shell.signOut}
          </button>
        </Form>
      </div>
    </>
  );
}

/** Of the given name, which stands last. */
function initial(name: string): string {
  return (name.trim().split(/\s+/u).at(-1) ?? '').slice(0, 1).toLocaleUpperCase('vi');
}
