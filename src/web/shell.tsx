import { type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, NavLink, useNavigation } from 'react-router';
import { AccountMenu, type ShellAccount } from './account-menu.tsx';
import mark from './mark.svg';
import { SearchBox } from './search-box.tsx';
import styles from './shell.module.css';
import { productName, webText } from './text.vi.ts';

export interface NavigationEntry {
  to: string;
  label: string;
  icon: TablerIcon;
  /** Things that wait there; 0 is not shown. */
  count?: number;
}

interface ShellProps {
  /** Five at the most: they stand side by side at the foot of a phone. */
  navigation: readonly NavigationEntry[];
  /** Stand in the menu of the account. */
  accountLinks: readonly NavigationEntry[];
  account: ShellAccount;
  children: ReactNode;
}

/** The frame of every page after sign-in: whose work this is, the parts of the product, the page. */
export function Shell({ navigation, accountLinks, account, children }: ShellProps) {
  const isMoving = useNavigation().state === 'loading';
  return (
    <div className={styles.shell}>
      <a href="#noi-dung" className={styles.skip}>
        {webText.shell.skip}
      </a>
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
        <AccountMenu account={account} links={accountLinks} />
        <div className={styles.moving} data-on={isMoving || undefined} aria-hidden />
      </header>
      <nav className={styles.navigation} aria-label={webText.shell.navigation}>
        <ul>
          {navigation.map(({ to, label, icon: Icon, count }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/'} className={styles.entry}>
                <Icon size={22} stroke={1.75} aria-hidden />
                <span>{label}</span>
                {count ? (
                  <span className={styles.count}>
                    {count}
                    <span className="visually-hidden"> {webText.shell.waiting}</span>
                  </span>
                ) : null}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="noi-dung" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
