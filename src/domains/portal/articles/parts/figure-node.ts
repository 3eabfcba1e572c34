import { Node } from '@tiptap/react';

/** A picture of the site as one block: what the sanitiser lets through, and no more. */
export const figureNode = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '' },
    alt: { default: '' },
    width: { default: null },
    height: { default: null },
    caption: { default: '' },
  }),
  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: (element) => {
        const picture = element.querySelector('img');
        if (!picture) return false;
        const read = (name: string) => picture.getAttribute(name);
        const caption = element.querySelector('figcaption')?.textContent ?? '';
        return { src: read('src'), alt: read('alt') ?? '', width: read('width'), height: read('height'), caption };
      },
    },
  ],
  renderHTML: ({ node }) => {
    const { src, alt, width, height, caption } = node.attrs as Record<string, string | null>;
    const picture = ['img', { src, alt, ...(width && height ? { width, height } : {}) }] as const;
    return caption ? ['figure', picture, ['figcaption', caption]] : ['figure', picture];
  },
});
