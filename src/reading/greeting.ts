import type { Line } from './lines.ts';

const greeting = /^(?:đồng )?kính (?:gửi|trình)\s*:?\s*/u;

/** Those whom a letter addresses ("Kính gửi"), as spans of their names, and where the list ends. */
export function readGreeting(lines: Line[]): { names: Line[]; end: number } {
  const at = lines.findIndex((line) => greeting.test(line.plain));
  const first = lines[at];
  if (first === undefined || at > 45) return { names: [], end: 0 };
  const names: Line[] = [];
  const length = greeting.exec(first.plain)?.[0].length ?? 0;
  if (first.text.length > length) names.push(cut(first, length));
  let end = first.end;
  for (const line of lines.slice(at + 1, at + 40)) {
    const bullet = /^[-+•*–—]\s*/u.exec(line.text)?.[0].length ?? 0;
    // Names without bullets count only right under an empty "Kính gửi:".
    if (bullet === 0 && !(first.text.length === length && line.text.length < 120 && /[;,]$/u.test(line.text))) break;
    if (line.text.length > 300) break;
    names.push(cut(line, bullet));
    end = line.end;
  }
  return { names, end };
}

function cut(line: Line, length: number): Line {
  const tail = /[;,.:\s]*$/u.exec(line.text.slice(-8))?.[0].length ?? 0;
  const end = Math.max(length, line.text.length - tail);
  return {
    ...line,
    start: line.start + length,
    end: line.start + end,
    text: line.text.slice(length, end),
    plain: line.plain.slice(length, end),
  };
}
