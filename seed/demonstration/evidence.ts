import { crc32, deflateSync } from 'node:zlib';
import type { Day } from '#platform/calendar/day.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import type { StoredFile } from '#platform/files/store.server.ts';
import type { OfficeSystem } from '#domains/tables.ts';
import type { Evidence } from './courses/course.ts';
import { paragraph } from './papers/paper.ts';

/** Evidence as the claim takes it: files are stored first, as a request would. `words` is what the claim says. */
export async function storedEvidence(
  { files }: OfficeSystem,
  evidence: Evidence,
  { words, unitName, day }: { words: string; unitName: string; day: Day },
): Promise<{ paper?: string; files?: StoredFile[] }> {
  if ('paper' in evidence) return { paper: evidence.paper };
  if ('photo' in evidence) return { files: [await files.put(hillPicture(words.length), `${evidence.photo}.png`)] };
  const minutes = await renderOfficeDocument({
    superior: null,
    issuer: [unitName],
    symbol: { number: null, suffix: 'BB' },
    place: 'Lâm Đồng',
    day,
    kind: 'Biên bản',
    title: evidence.minutes,
    body: [paragraph(words), paragraph('Biên bản được lập để làm minh chứng cho nhiệm vụ được giao')],
    signature: { form: ['NGƯỜI LẬP'], name: null },
    recipients: ['Lưu hồ sơ'],
  });
  return { files: [await files.put(minutes, `${evidence.minutes}.docx`)] };
}

const width = 480;
const height = 320;

/** A drawn landscape in place of a photograph: sky, sun and three hills, another one for each number. */
export function hillPicture(seed: number): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(colourAt(x, y, seed), y * (width * 3 + 1) + 1 + x * 3);
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8); // eight bits, red green blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const hills = [
  { base: 190, swing: 34, colour: [122, 158, 126] },
  { base: 235, swing: 26, colour: [88, 129, 87] },
  { base: 280, swing: 18, colour: [58, 90, 64] },
];

function colourAt(x: number, y: number, seed: number): number[] {
  const hill = hills.findLast(
    ({ base, swing }, at) => y > base + swing * Math.sin((x + seed * 37) / (70 - at * 14) + at * 2),
  );
  if (hill) return hill.colour;
  if (Math.hypot(x - 100 - ((seed * 53) % 280), y - 80) < 30) return [246, 189, 96];
  return [196 + Math.round(y / 8), 222, 240 - Math.round(y / 10)];
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
