import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** One quiet line under the title. */
  context?: ReactNode;
  status?: ReactNode;
  back?: { to: string; label: string };
  /** The one thing to do next. */
  primary?: ReactNode;
  secondary?: ReactNode;
}

export function PageHeader({ title, context, status, back, primary, secondary }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {back ? (
        <Link to={back.to} className={styles.back}>
          <IconArrowLeft size={18} aria-hidden />
          {back.label}
        </Link>
      ) : null}
      <div className={styles.line}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {status || context ? (
            <div className={styles.context}>
              {status}
              {context ? <div>{context}</div> : null}
            </div>
          ) : null}
        </div>
        {primary || secondary ? (
          <div className={styles.actions}>
            {secondary ? <div className={styles.secondary}>{secondary}</div> : null}
            {primary}
          </div>
        ) : null}
      </div>
    </header>
  );
}
