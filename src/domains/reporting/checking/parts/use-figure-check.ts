import { useCallback, useMemo, useRef, useState } from 'react';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { type ShownFinding, shownFindings } from '#reading/audit/shown.ts';
import type { ReportPage } from '../../page/queries.server.ts';
import { checkedSection, composeReport } from '../rules.ts';

const pauseOfTyping = 500;

/**
 * The audit of a report's words as they stand on the page, typed ones included. It runs in the browser: it is pure, takes
 * milliseconds, needs no line, and the server asks the same function when a step is taken.
 */
export function useFigureCheck(page: Pick<ReportPage, 'content' | 'explanations' | 'mayWrite'>) {
  const typed = useRef<Record<string, string>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [live, setLive] = useState<Readonly<Record<string, string>>>({});
  const onWords = useCallback((code: string, words: string) => {
    typed.current[code] = words;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setLive({ ...typed.current }), pauseOfTyping);
  }, []);
  const { content, explanations, mayWrite } = page;
  const findings = useMemo((): ShownFinding[] => {
    const sections = content.sections.map(({ section, text }) => {
      const checked = checkedSection(section, text);
      return { ...checked, words: (mayWrite ? live[section.code] : undefined) ?? checked.words };
    });
    const composed = composeReport(sections, content.figures);
    return shownFindings(auditFigures(composed.text), explanations, composed);
  }, [content, explanations, mayWrite, live]);
  return { findings, onWords };
}
