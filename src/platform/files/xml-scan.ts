const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of an XML part in UTF-8 or, with a byte order mark, UTF-16. */
export function xmlText(part: Uint8Array | undefined): string {
  if (!part) return '';
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return new TextDecoder().decode(part);
}

/** The value of an attribute in the text of one tag, entities resolved; '' when it is not there. */
export function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return resolveEntities(match?.[1] ?? match?.[2] ?? '');
}

/** Each element of that name with its content, nested ones of the same name excepted. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?=[\\s/>])(?:[^>]*/>|[\\s\\S]*?</${name}>)`, 'gu')) ?? [];
}

/** `w:val` of the first element of that name, or '' . */
export function valueOf(xml: string, name: string): string {
  const tag = new RegExp(`<${name}(?=[\\s/>])[^>]*>`, 'u').exec(xml);
  return tag ? attribute(tag[0], 'w:val') : '';
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The five named entities and numbers; what is unknown stays. */
export function resolveEntities(text: string): string {
  return text.replace(/&(#\d+|#x[\da-f]+|\w+);/giu, (whole: string, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = Number(name.replace('#', '').replace(/^x/iu, '0x'));
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
}
