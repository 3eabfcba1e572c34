import type { ReactNode } from 'react';
import styles from './entrance.module.css';
import mark from './mark.svg';
import { productName, webText } from './text.vi.ts';

/** A narrow card on a quiet ground: sign-in and what goes with it. */
export function Entrance({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <div className={styles.brand}>
          <img src={mark} width={44} height={44} alt="" />
          <div>
            <p className={styles.name}>{productName}</p>
            <p className={styles.about}>{webText.entrance.about}</p>
          </div>
        </div>
        {children}
      </main>
    </div>
  );
}
