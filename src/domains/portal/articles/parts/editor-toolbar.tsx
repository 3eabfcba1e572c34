import { ActionIcon, Button, TextInput } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconSubscript,
  IconSuperscript,
  IconTable,
  type TablerIcon,
  IconUnderline,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { linkTarget } from '#platform/html/targets.ts';
import { inputLook } from '#web/field-label.tsx';
import type { ImageView } from '../../images/queries.server.ts';
import { text } from '../text.vi.ts';
import { insertBlock } from './insert-block.ts';
import { toggleScript } from './script-marks.ts';
import { insertTable } from './table-nodes.ts';
import { TablePanel } from './table-panel.tsx';
import styles from './editor.module.css';

const words = text.editor;

interface Tool {
  key: string;
  label: string;
  icon: TablerIcon;
  run: (editor: Editor) => void;
  isOn?: (editor: Editor) => boolean;
}

const tools: readonly Tool[] = [
  {
    key: 'bold',
    label: words.bold,
    icon: IconBold,
    run: (e) => e.chain().focus().toggleBold().run(),
    isOn: (e) => e.isActive('bold'),
  },
  {
    key: 'italic',
    label: words.italic,
    icon: IconItalic,
    run: (e) => e.chain().focus().toggleItalic().run(),
    isOn: (e) => e.isActive('italic'),
  },
  {
    key: 'underline',
    label: words.underline,
    icon: IconUnderline,
    run: (e) => e.chain().focus().toggleUnderline().run(),
    isOn: (e) => e.isActive('underline'),
  },
  {
    key: 'superscript',
    label: words.superscript,
    icon: IconSuperscript,
    run: (e) => toggleScript(e, 'superscript'),
    isOn: (e) => e.isActive('superscript'),
  },
  {
    key: 'subscript',
    label: words.subscript,
    icon: IconSubscript,
    run: (e) => toggleScript(e, 'subscript'),
    isOn: (e) => e.isActive('subscript'),
  },
  {
    key: 'h2',
    label: words.heading,
    icon: IconH2,
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    isOn: (e) => e.isActive('heading', { level: 2 }),
  },
  {
    key: 'h3',
    label: words.subheading,
    icon: IconH3,
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
    isOn: (e) => e.isActive('heading', { level: 3 }),
  },
  {
    key: 'bullets',
    label: words.bullets,
    icon: IconList,
    run: (e) => e.chain().focus().toggleBulletList().run(),
    isOn: (e) => e.isActive('bulletList'),
  },
  {
    key: 'numbers',
    label: words.numbers,
    icon: IconListNumbers,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    isOn: (e) => e.isActive('orderedList'),
  },
  {
    key: 'quote',
    label: words.quote,
    icon: IconBlockquote,
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    isOn: (e) => e.isActive('blockquote'),
  },
];
const inserts: readonly Tool[] = [{ key: 'table', label: words.table.insert, icon: IconTable, run: insertTable }];
const steps: readonly Tool[] = [
  { key: 'undo', label: words.undo, icon: IconArrowBackUp, run: (e) => e.chain().focus().undo().run() },
  { key: 'redo', label: words.redo, icon: IconArrowForwardUp, run: (e) => e.chain().focus().redo().run() },
];

/** One stop of the keyboard; arrows go from button to button. */
export function EditorToolbar({ editor, images }: { editor: Editor; images: readonly ImageView[] }) {
  const [open, setOpen] = useState<'link' | 'image' | null>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => [
      ...tools.filter((tool) => tool.isOn?.(now)).map(({ key }) => key),
      ...(now.isActive('link') ? ['link'] : []),
    ],
  });
  const toggle = (panel: 'link' | 'image') => setOpen(open === panel ? null : panel);
  const panels: readonly Tool[] = [
    { key: 'link', label: words.link, icon: IconLink, run: () => toggle('link') },
    { key: 'image', label: words.image, icon: IconPhoto, run: () => toggle('image') },
  ];
  const close = () => {
    setOpen(null);
    editor.commands.focus();
  };
  return (
    <>
      <div className={styles.toolbar} role="toolbar" tabIndex={-1} aria-label={words.toolbar} onKeyDown={walk}>
        {[...tools, ...panels, ...inserts, ...steps].map(({ key, label, icon: Icon, run, isOn }, at) => (
          <ActionIcon
            key={key}
            variant={on.includes(key) || open === key ? 'light' : 'subtle'}
            color={on.includes(key) || open === key ? undefined : 'gray.8'}
            size={44}
            tabIndex={at === 0 ? 0 : -1}
            title={label}
            aria-label={label}
            aria-pressed={isOn ? on.includes(key) : undefined}
            aria-expanded={key === 'link' || key === 'image' ? open === key : undefined}
            onClick={() => run(editor)}
          >
            <Icon size={20} aria-hidden />
          </ActionIcon>
        ))}
      </div>
      <TablePanel editor={editor} />
      {open === 'link' ? <LinkPanel editor={editor} onClose={close} /> : null}
      {open === 'image' ? <ImagePanel editor={editor} images={images} onClose={close} /> : null}
    </>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (way === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + way + buttons.length) % buttons.length]?.focus();
}

function LinkPanel({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''));
  const [isBad, setBad] = useState(false);
  const set = () => {
    const target = linkTarget(address);
    if (target === null) return setBad(true);
    editor.chain().focus().extendMarkRange('link').setLink({ href: target }).run();
    onClose();
  };
  return (
    <div className={styles.panel}>
      <TextInput
        {...inputLook}
        label={words.linkAddress}
        value={address}
        error={isBad ? words.linkBad : undefined}
        onChange={(event) => setAddress(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          set();
        }}
      />
      <Button variant="default" onClick={set}>
        {words.linkSet}
      </Button>
      <Button
        variant="subtle"
        color="gray.8"
        onClick={() => {
          editor.chain().focus().extendMarkRange('link').unsetLink().run();
          onClose();
        }}
      >
        {words.linkRemove}
      </Button>
    </div>
  );
}

function ImagePanel({
  editor,
  images,
  onClose,
}: {
  editor: Editor;
  images: readonly ImageView[];
  onClose: () => void;
}) {
  const insert = (image: ImageView) => {
    const scale = Math.min(1, 960 / Math.max(image.width, image.height));
    const attrs = {
      ...{ src: `/anh/${image.id}/960`, alt: image.alt, caption: image.credit ? words.credit(image.credit) : '' },
      ...{ width: String(Math.round(image.width * scale)), height: String(Math.round(image.height * scale)) },
    };
    insertBlock(editor, { type: 'figure', attrs });
    onClose();
  };
  return (
    <section className={styles.panel} aria-label={words.pick}>
      {images.length === 0 ? <p>{words.noImages}</p> : null}
      <ul className={styles.pictures}>
        {images.map((image) => (
          <li key={image.id}>
            <button type="button" onClick={() => insert(image)}>
              <img src={`/anh/${image.id}/480`} alt={image.alt} loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <Button variant="subtle" color="gray.8" onClick={onClose}>
        {words.close}
      </Button>
    </section>
  );
}
