import sanitizeHtml from 'sanitize-html';

export interface PageFacts {
  /** Everything that a browser would run or send elsewhere. */
  faults: string[];
  links: string[];
  /** Names in square brackets: which field is shown here. */
  shown: string[];
}

const runs = new Set([
  'iframe',
  'object',
  'embed',
  'base',
  'frame',
  'applet',
  'template',
  'style',
  'math',
  'animate',
  'set',
]);
const addresses = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'srcset',
  'poster',
  'data',
  'xlink:href',
  'ping',
  'background',
]);
/** The one script that public pages have: it helps at the form, and nothing needs it. */
const ownScript = '/asking.js';
/** Elements that no field may bring in: the pages draw svg and forms of their own, with these attributes alone. */
const ownForms = /^\/(?:[a-z0-9-]+\/)*(?:tim|co-chu|van-ban|loi-hua|gui-y-kien|tra-cuu|du-lieu-ca-nhan)(?:\?.*)?$/u;

/** Reads a page with a parser, as a browser would: what it holds, by element and attribute. */
export function readPage(html: string): PageFacts {
  const faults: string[] = [];
  const links: string[] = [];
  const look = (name: string, attributes: Record<string, string>) => {
    if (runs.has(name) || (name === 'script' && attributes.src !== ownScript)) faults.push(`<${name}>`);
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on/iu.test(key)) faults.push(`${name} ${key}`);
      if (key === 'style' || key === 'srcdoc') faults.push(`${name} ${key}="${value}"`);
      if (key === 'http-equiv') faults.push(`meta ${value}`);
      if (addresses.has(key)) lookAt(name, key, value);
    }
  };
  const lookAt = (name: string, key: string, value: string) => {
    const isIcon = name === 'link' && value.startsWith('data:image/svg+xml,');
    const scheme = /^\s*([a-z][a-z0-9+.-]*):/iu.exec(value)?.[1]?.toLowerCase();
    if (scheme && !['http', 'https', 'mailto', 'tel'].includes(scheme) && !isIcon)
      faults.push(`${name} ${key}=${value}`);
    if (/^\s*(?:\/\/|\/\\|\\)/u.test(value)) faults.push(`${name} ${key}=${value}`);
    if (['img', 'link', 'source'].includes(name) && scheme && !isIcon && !/^https?:/u.test(value))
      faults.push(`${name} ${value}`);
    if (/la\.example/u.test(value)) faults.push(`${name} ${key}=${value}`);
    if ((key === 'action' || key === 'formaction') && value !== '' && !ownForms.test(value))
      faults.push(`form ${value}`);
    if (name === 'a' && key === 'href') links.push(value);
  };
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    transformTags: {
      '*': (tagName, attribs) => {
        look(tagName.toLowerCase(), attribs);
        return { tagName, attribs };
      },
    },
  });
  const shown = [...new Set(Array.from(html.matchAll(/\[([a-z0-9-]+)\]/gu), ([, name]) => name!))];
  // A field stands as it was typed, or not at all: never with a bare quotation mark or bracket behind its name.
  for (const [bare] of html.matchAll(/\[[a-z0-9-]+\]["<>].{0,20}/gu)) faults.push(bare);
  return { faults, links, shown };
}
