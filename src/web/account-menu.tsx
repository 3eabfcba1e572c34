import { IconBuilding, IconCheck, IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { Form, Link, useLocation } from 'react-router';
import styles from './account-menu.module.css';
import type { NavigationEntry } from './shell.tsx';
import { webText } from './text.vi.ts';

export interface ShellAccount {
  name: string;
  position: string | null;
  /** The unit that one acts for. */
  unit: string | null;
  /** All units that one may act for, this one among them. */
  posts: readonly ShellPost[];
}

interface ShellPost {
  id: number;
  unit: string | null;
  position: string | null;
  isActing: boolean;
}

/** Who is signed in, for which unit, and the way out. Signing out is a form: a link could be followed by mistake. */
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
          {account.posts.length > 1 ? null : (
            <>
              {account.position ? <p>{account.position}</p> : null}
              <p>{account.unit ?? webText.shell.noUnit}</p>
            </>
          )}
        </div>
        {account.posts.length > 1 ? (
          <PostSwitch posts={account.posts} onChosen={() => card.current?.hidePopover()} />
        ) : null}
        <Link to="/toi" className={styles.entry} onClick={() => card.current?.hidePopover()}>
          <IconUserCircle size={20} stroke={1.75} aria-hidden />
          {webText.shell.mine}
        </Link>
        {links.map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to} className={styles.entry} onClick={() => card.current?.hidePopover()}>
            <Icon size={20} stroke={1.75} aria-hidden />
            {label}
          </Link>
        ))}
        <Form method="post" action="/dang-xuat">
          <input type="hidden" name="accounts" value={account.posts.map((post) => post.id).join(' ')} />
          <button type="submit" className={styles.entry}>
            <IconLogout size={20} stroke={1.75} aria-hidden />
            {webText.shell.signOut}
          </button>
        </Form>
      </div>
    </>
  );
}

/** For people with several posts: what is written from now on is written for the chosen unit. */
function PostSwitch({ posts, onChosen }: { posts: readonly ShellPost[]; onChosen: () => void }) {
  const id = useId();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action={`/chon-don-vi?ve=${encodeURIComponent(pathname + search)}`}
      className={styles.posts}
      onSubmit={onChosen}
    >
      <p id={id} className={styles.heading}>
        {webText.shell.actingFor}
      </p>
      <ul aria-labelledby={id}>
        {posts.map((post) => (
          <li key={post.id}>
            <button
              type="submit"
              name="id"
              value={post.id}
              className={styles.entry}
              aria-current={post.isActing || undefined}
              disabled={post.isActing}
            >
              {post.isActing ? (
                <IconCheck size={20} stroke={2} aria-hidden className={styles.icon} />
              ) : (
                <IconBuilding size={20} stroke={1.75} aria-hidden className={styles.icon} />
              )}
              <span>
                {post.unit ?? webText.shell.noUnit}
                {post.position ? <span className={styles.position}>{post.position}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}

/** Of the given name, which stands last. */
function initial(name: string): string {
  return (name.trim().split(/\s+/u).at(-1) ?? '').slice(0, 1).toLocaleUpperCase('vi');
}
