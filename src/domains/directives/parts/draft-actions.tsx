import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconArrowsSplit2,
  IconCheck,
  IconDots,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { memo } from 'react';
import { readText as text } from '../page/text.vi.ts';
import type { DraftCardProps } from './draft-card.tsx';
import styles from './draft-card.module.css';

type ActionsProps = Pick<DraftCardProps, 'draft' | 'hasNext' | 'open' | 'onAct' | 'onEdit'> & { isBusy: boolean };

/** What may be done with a draft as it stands. */
export const DraftActions = memo(function DraftActions({ draft, hasNext, isBusy, open, onAct, onEdit }: ActionsProps) {
  if (open !== null) {
    return (
      <div className={styles.actions}>
        <Button size="sm" variant="subtle" color="gray.8" onClick={() => onEdit(null)}>
          {text.close}
        </Button>
      </div>
    );
  }
  if (draft.state !== 'proposed') {
    return (
      <div className={styles.actions}>
        <Button
          size="sm"
          variant="default"
          loading={isBusy}
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          onClick={() => onAct('restore', draft)}
        >
          {draft.state === 'dropped' ? text.restore : text.reopen}
        </Button>
        {draft.state === 'accepted' ? <EditButton onClick={() => onEdit({ id: draft.id, kind: 'change' })} /> : null}
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button
        size="sm"
        loading={isBusy}
        leftSection={<IconCheck size={18} aria-hidden />}
        onClick={() => onAct('accept', draft)}
      >
        {text.accept}
      </Button>
      <EditButton onClick={() => onEdit({ id: draft.id, kind: 'change' })} />
      <Button
        size="sm"
        variant="default"
        leftSection={<IconX size={18} aria-hidden />}
        onClick={() => onAct('drop', draft)}
      >
        {text.drop}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={text.more}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowsSplit2 size={18} aria-hidden />}
            onClick={() => onEdit({ id: draft.id, kind: 'split' })}
          >
            {text.split}
          </Menu.Item>
          {hasNext ? (
            <Menu.Item leftSection={<IconArrowMerge size={18} aria-hidden />} onClick={() => onAct('merge', draft)}>
              {text.merge}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
});

function EditButton({ onClick }: { onClick: () => void }) {
  return (
    <Button size="sm" variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onClick}>
      {text.change}
    </Button>
  );
}
