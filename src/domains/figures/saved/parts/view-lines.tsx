import { IconMap2, IconTable, IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { CheckField, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import type { SavedView } from '../queries.server.ts';
import { savedText as text, stoppedWords } from '../text.vi.ts';
import styles from './view-lines.module.css';

/** Kept views, each a link to its table as it is now. `isChanging`: with what its owner may do. */
export function ViewLines({ views, isChanging = false }: { views: readonly SavedView[]; isChanging?: boolean }) {
  return (
    <ul className={styles.list}>
      {views.map((view) => (
        <li key={view.id} className={styles.line}>
          {view.isMap ? <IconMap2 size={20} aria-hidden /> : <IconTable size={20} aria-hidden />}
          <div className={styles.what}>
            <Link to={view.to} className={styles.name}>
              {view.name}
            </Link>
            <p className={styles.about}>{aboutOf(view)}</p>
            {view.isShared ? (
              <p className={styles.about}>
                <IconUsers size={16} aria-hidden /> {view.isOwn ? text.isShared : text.by(view.byName ?? '')}
              </p>
            ) : null}
            {view.stopped.map((one) => (
              <p key={one.id} className={styles.stopped}>
                {stoppedWords(one)}
              </p>
            ))}
            {isChanging ? <Change view={view} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function aboutOf({ placeName, indicators, isMap }: SavedView): string {
  return [placeName, indicators.join('; '), isMap ? text.map : null].filter(Boolean).join(' · ');
}

function Change({ view: { id, name, isShared } }: { view: SavedView }) {
  return (
    <Fold title={text.change}>
      <div className={styles.forms}>
        <CommandForm intent="change" submit={text.keepChange} tone="quiet">
          <HiddenField name="viewId" value={String(id)} />
          <TextField name="name" label={text.name} defaultValue={name} maxLength={100} required />
          <CheckField name="isShared" label={text.share} defaultChecked={isShared} />
        </CommandForm>
        <CommandForm
          intent="remove"
          submit={text.remove}
          tone="danger"
          layout="inline"
          confirm={{ title: text.removeTitle(name), body: text.removeBody }}
        >
          <HiddenField name="viewId" value={String(id)} />
        </CommandForm>
      </div>
    </Fold>
  );
}
