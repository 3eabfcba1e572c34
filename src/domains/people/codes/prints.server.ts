import QRCode from 'qrcode';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { MadeCode } from './commands.server.ts';
import { codeFragment, normalCode } from './rules.ts';

/** What the sheet shows of a code; the person it is for is added by the page. */
export interface PrintedCode {
  code: string;
  /** dd/MM/yyyy HH:mm. */
  until: string;
  /** Where the code is used, as people type it. */
  address: string;
  /** The QR as an image address. */
  picture: string;
}

/** `origin` as the browser sees the site: https://caunoi.example.vn. */
export async function printedCode(made: MadeCode, origin: string): Promise<PrintedCode> {
  const address = `${origin}/kich-hoat`;
  const svg = await QRCode.toString(address + codeFragment(normalCode(made.code) ?? ''), {
    type: 'svg',
    margin: 1,
    errorCorrectionLevel: 'M',
  });
  return {
    code: made.code,
    until: formatDayTime(made.expiresAt),
    address: address.replace(/^https?:\/\//u, ''),
    picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  };
}

/** The site as the browser that sent this form knows it; behind a proxy our own address would be another. */
export function siteOf(request: Request): string {
  return request.headers.get('origin') ?? new URL(request.url).origin;
}
