type Property = string | number | boolean | null | undefined | ((event: Event) => unknown);
type Child = Node | string | null;

/** An element with its attributes, listeners (`onclick`) and children; what is null, undefined or false is left out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, Property>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(property.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(property, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const shapes = {
  camera:
    'M4 8h3l1.5-2.5h7L17 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 16.5a3.3 3.3 0 1 0 0-6.6a3.3 3.3 0 0 0 0 6.6z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18a9 9 0 0 0 0 18zM12 7v5l3.5 2',
  alert: 'M12 3.5L22 20.5H2zM12 10v5M12 17.8v.1',
  offline:
    'M3 3l18 18M8.5 16.5a5 5 0 0 1 7 0M5.5 13a9.5 9.5 0 0 1 4-2.3M14.5 10.7a9.5 9.5 0 0 1 4 2.3M3 9.5a14 14 0 0 1 4-2.7M11 6a14 14 0 0 1 10 3.5M12 20v.1',
  arrow: 'M5 12h14M5 12l6 6M5 12l6-6',
} as const;

/** A sign beside words that say the same. */
export function icon(name: keyof typeof shapes): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}
