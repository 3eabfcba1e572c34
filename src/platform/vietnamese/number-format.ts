const MILLION = 1_000_000n;
const WRITTEN_NUMBER = /^(-?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?$/u;

/** 1234.5 → 1.234,5. Writes the whole value, or exactly `decimals` digits after the comma. */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`);
  const plain = decimals === undefined ? plainDecimal(value) : plainDecimal(Number(value.toFixed(decimals)));
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  const shown = decimals === undefined ? fraction : fraction.padEnd(decimals, '0');
  const sign = plain.startsWith('-') ? '-' : '';
  return `${sign}${group(whole)}${shown ? `,${shown}` : ''}`;
}

/** 102750000n → 102.750.000. */
export function formatBig(value: bigint): string {
  return value < 0n ? `-${group(String(-value))}` : group(String(value));
}

/** An amount in đồng, in whole triệu đồng where that says all of it: 1.060 triệu đồng, 102.750.000 đồng. */
export function formatMoney(dong: bigint): string {
  if (dong !== 0n && dong % MILLION === 0n) return `${formatBig(dong / MILLION)} triệu đồng`;
  return `${formatBig(dong)} đồng`;
}

/**
 * A number as people type it in Vietnamese: 1.234,5 or 1234,5. Null when it is none, and for 1.5, 0.125 or 1,234.5,
 * which are not written so here and could be misread.
 */
export function parseNumber(text: string): number | null {
  const match = WRITTEN_NUMBER.exec(typed(text));
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '0'] = match;
  const value = Number(`${sign}${whole.replaceAll('.', '')}.${fraction}`);
  return Number.isFinite(value) ? value + 0 : null;
}

/** A whole number as people type it, of any size: 102.750.000 → 102750000n. Null when it is none. */
export function parseBig(text: string): bigint | null {
  const match = WRITTEN_NUMBER.exec(typed(text));
  if (!match || match[3] !== undefined) return null;
  return BigInt(`${match[1]}${match[2]?.replaceAll('.', '')}`);
}

function typed(text: string): string {
  return text.trim().replace('\u2212', '-');
}

function group(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, '.');
}

// String() writes 1e21 and 1e-7; the exponent is written out.
function plainDecimal(value: number): string {
  const [mantissa = '0', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const sign = mantissa.startsWith('-') ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** '12/50 (24,0%)'. A rate is never shown without what it is made of; of nothing there is none. */
export function formatRate(part: number, whole: number): string {
  const counts = `${formatNumber(part)}/${formatNumber(whole)}`;
  return whole === 0 ? counts : `${counts} (${formatNumber(Math.round((part * 1000) / whole) / 10, 1)}%)`;
}
