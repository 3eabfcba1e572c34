import type { Day } from '#platform/calendar/day.ts';
import { type ReminderKind, reminderKinds as kinds } from '#platform/reminder-kind.ts';
import type { ReminderWords } from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { kindText, messageText as text } from '../text.vi.ts';

export type ToldLine = ReminderWords & { kind: ReminderKind; to: string };

export interface MessageParts {
  on: Day;
  /** Where the product opens, without a slash at the end. */
  address: string;
  units: readonly { unit: string; lines: readonly ToldLine[] }[];
}

/** Of one kind at one unit: a message is read in a minute, the page holds the rest. */
const mostLines = 20;

/** The daily message: subject, plain text and the same as simple HTML. */
export function printMessage({ on, address, units }: MessageParts): { subject: string; text: string; html: string } {
  const all = units.flatMap(({ lines }) => lines);
  const counts = kinds.flatMap((kind) => {
    const { length } = all.filter((line) => line.kind === kind);
    return length > 0 ? [kindText[kind].count(length)] : [];
  });
  const groups = units.map(({ unit, lines }) => ({ unit, groups: groupsOf(lines) }));
  const link = `${address}/nhac-viec`;
  return {
    subject: text.subject(counts.join(', '), formatDay(on)),
    text: plain(on, groups, link),
    html: page(on, groups, { address, link }),
  };
}

interface Group {
  title: string;
  lines: readonly ToldLine[];
  more: number;
}
type Groups = readonly { unit: string; groups: readonly Group[] }[];

function groupsOf(lines: readonly ToldLine[]): Group[] {
  return kinds.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind);
    const more = Math.max(0, ofKind.length - mostLines);
    return ofKind.length > 0 ? [{ title: kindText[kind].title, lines: ofKind.slice(0, mostLines), more }] : [];
  });
}

function plain(on: Day, groups: Groups, link: string): string {
  const parts = groups.flatMap(({ unit, groups: ofUnit }) => [
    `\n${unit.toLocaleUpperCase('vi')}`,
    ...ofUnit.flatMap(({ title, lines, more }) => [
      `\n${title} (${lines.length + more})`,
      ...lines.map((line) => `- ${line.what}\n  ${line.why}. ${line.about}.`),
      ...(more > 0 ? [text.more(more)] : []),
    ]),
  ]);
  return [text.greeting(formatDay(on)), ...parts, '', `${text.open}: ${link}`, '', text.foot, text.automatic].join(
    '\n',
  );
}

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Tables and colours written out: what programs for mail understand. */
function page(on: Day, groups: Groups, { address, link }: { address: string; link: string }): string {
  const row = (line: ToldLine) =>
    `<tr><td style="padding:10px 0;border-top:1px solid #e6e0d8"><a href="${escaped(address + line.to)}" style="color:#7d211b;font-weight:600">${escaped(line.what)}</a><br>${escaped(line.why)}<br><span style="color:#6b6257">${escaped(line.about)}</span></td></tr>`;
  const part = ({ title, lines, more }: Group) =>
    `<h3 style="margin:18px 0 6px;font-size:16px">${escaped(title)} (${lines.length + more})</h3><table role="presentation" width="100%" cellspacing="0" cellpadding="0">${lines.map(row).join('')}</table>${more > 0 ? `<p>${escaped(text.more(more))}</p>` : ''}`;
  const ofUnit = ({ unit, groups: parts }: Groups[number]) =>
    `<h2 style="margin:24px 0 0;font-size:18px">${escaped(unit)}</h2>${parts.map(part).join('')}`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"></head><body style="margin:0;padding:16px;background:#f4f1ec;font:16px/1.5 'Be Vietnam Pro',Arial,sans-serif;color:#2b2620"><div style="max-width:640px;margin:0 auto;padding:20px 24px;background:#ffffff;border-radius:10px"><p style="margin:0">${escaped(text.greeting(formatDay(on)))}</p>${groups.map(ofUnit).join('')}<p style="margin:24px 0"><a href="${escaped(link)}" style="display:inline-block;padding:10px 18px;background:#7d211b;border-radius:8px;color:#ffffff;text-decoration:none;font-weight:600">${escaped(text.open)}</a></p><p style="margin:0;color:#6b6257;font-size:14px">${escaped(text.foot)}<br>${escaped(text.automatic)}</p></div></body></html>`;
}
