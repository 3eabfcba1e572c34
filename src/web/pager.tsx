import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { afterName, beforeName, type Page, pageSearch } from './paging.ts';
import styles from './pager.module.css';
import { webText } from './text.vi.ts';

/** Steps through a list by the row it stands at; nothing is shown where there is one page. */
export function Pager({ page }: { page: Page }) {
  const [parameters] = useSearchParams();
  if (page.before === null && page.after === null) return null;
  return (
    <nav className={styles.pager} aria-label={webText.table.pages}>
      <Step search={page.before === null ? null : pageSearch(parameters, beforeName, page.before)}>
        <IconChevronLeft size={18} aria-hidden />
        {webText.table.previous}
      </Step>
      <Step search={page.after === null ? null : pageSearch(parameters, afterName, page.after)}>
        {webText.table.next}
        <IconChevronRight size={18} aria-hidden />
      </Step>
    </nav>
  );
}

function Step({ search, children }: { search: string | null; children: ReactNode }) {
  if (search === null) return <span className={styles.none}>{children}</span>;
  return (
    <Link to={{ search }} className={styles.step}>
      {children}
    </Link>
  );
}
