import { IconBell, IconDots, type TablerIcon } from '@tabler/icons-react';
import { type ReactNode, useId, useRef } from 'react';
import { Link, NavLink, useLocation, useNavigation } from 'react-router';
import { AccountMenu, type ShellAccount } from './account-menu.tsx';
import mark from './mark.svg';
import { SearchBox } from './search-box.tsx';
import styles from './shell.module.css';
import { SkipLink } from './skip-link.tsx';
import { productName, webText } from './text.vi.ts';

export interface NavigationEntry {
  to: string;
  label: string;
  icon: TablerIcon;
  /** Things that wait there; 0 is not shown, and nobody reads on from 99. */
  count?: number;
  /** A page of its own, which the router does not know, for people on the way: it stands in the menu of a phone alone. */
  isForPhone?: boolean;
}

interface ShellProps {
  /** The first of them stand side by side at the foot of a phone. */
  navigation: readonly NavigationEntry[];
  /** Stand in the menu of the account. */
  accountLinks: readonly NavigationEntry[];
  account: ShellAccount;
  /** In the head of every page: what has come in, said whole in its label. */
  bell: { to: string; label: string; count: number };
  children: ReactNode;
}

/** As many as a thumb can tell apart. */
const atTheFoot = 5;

/** The frame of every page after sign-in: whose work this is, the parts of the product, the page. */
export function Shell({ navigation, accountLinks, account, bell, children }: ShellProps) {
  const isMoving = useNavigation().state === 'loading';
  const besides = navigation.length > atTheFoot ? atTheFoot - 1 : atTheFoot;
  return (
    <div className={styles.shell}>
      <SkipLink to="noi-dung">{webText.shell.skip}</SkipLink>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <img src={mark} width={32} height={32} alt="" />
          <span className={styles.name}>{productName}</span>
        </Link>
        <p className={styles.unit}>
          <span className="visually-hidden">{webText.shell.actingFor} </span>
          {account.unit ?? webText.shell.noUnit}
        </p>
        <SearchBox />
        <Bell {...bell} />
        <AccountMenu account={account} links={accountLinks} />
        <div className={styles.moving} data-on={isMoving || undefined} aria-hidden />
      </header>
      <nav className={styles.navigation} aria-label={webText.shell.navigation}>
        <ul>
          {navigation.map((entry, index) => (
            <li key={entry.to} data-folded={index >= besides || undefined} data-phone={entry.isForPhone || undefined}>
              <Entry {...entry} />
            </li>
          ))}
          {navigation.length > besides ? <More entries={navigation.slice(besides)} /> : null}
        </ul>
      </nav>
      <main id="noi-dung" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Bell({ to, label, count }: ShellProps['bell']) {
  return (
    <Link to={to} className={styles.bell} aria-label={label} title={label}>
      <IconBell size={22} stroke={1.75} aria-hidden />
      {count > 0 ? <span aria-hidden>{count > 99 ? '99+' : count}</span> : null}
    </Link>
  );
}

function Entry({ to, label, icon: Icon, count, isForPhone, onFollow }: NavigationEntry & { onFollow?: () => void }) {
  return (
    <NavLink to={to} end={to === '/'} className={styles.entry} onClick={onFollow} reloadDocument={isForPhone}>
      <Icon size={22} stroke={1.75} aria-hidden />
      <span>{label}</span>
      <Count count={count} />
    </NavLink>
  );
}

function Count({ count = 0 }: { count?: number | undefined }) {
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      {count > 99 ? '99+' : count}
      <span className="visually-hidden"> {webText.shell.waiting}</span>
    </span>
  );
}

/** On a phone, what does not stand at the foot: a card above it. On a PC all entries stand in the column. */
function More({ entries }: { entries: readonly NavigationEntry[] }) {
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const isHere = entries.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <li className={styles.more}>
      <button type="button" className={styles.entry} popoverTarget={id} data-here={isHere || undefined}>
        <IconDots size={22} stroke={1.75} aria-hidden />
        <span>{webText.shell.more}</span>
        <Count count={entries.reduce((sum, entry) => sum + (entry.count ?? 0), 0)} />
      </button>
      <div ref={card} id={id} popover="auto" className={styles.card}>
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <Entry {...entry} onFollow={() => card.current?.hidePopover()} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
