import type { KeyboardEventHandler, ReactNode } from 'react';
import styles from './row-frame.module.css';

interface RowFrameProps {
  legend: ReactNode;
  /** A class that sets `--columns` (and `--align`): how its fields stand beside each other where there is room. */
  className: string | undefined;
  children: ReactNode;
  onKeyDown?: KeyboardEventHandler;
}

/** One row of a list that is edited: its fields in a frame under its name. */
export function RowFrame({ legend, className, children, onKeyDown }: RowFrameProps) {
  return (
    // The keys are those of the fields within: the frame only hears them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset className={`${styles.frame} ${className ?? ''}`} onKeyDown={onKeyDown}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}
