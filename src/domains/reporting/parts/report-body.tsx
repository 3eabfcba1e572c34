import type { ShownFinding } from '#reading/audit/shown.ts';
import { Section } from '#web/section.tsx';
import { sectionPlace } from '../checking/parts/figure-check.tsx';
import { reportText as text } from '../pages/text.vi.ts';
import type { ReportPage } from '../page/queries.server.ts';
import { printText } from '../text.vi.ts';
import { FigureTable } from './figure-table.tsx';
import { RowsEditor } from './rows-editor.tsx';
import { SectionEditor } from './section-editor.tsx';
import { WordsShown } from './words-shown.tsx';
import styles from './report-body.module.css';

type PageSection = ReportPage['content']['sections'][number];

interface ReportBodyProps {
  page: ReportPage;
  findings: readonly ShownFinding[];
  /** What is typed, for the audit of its figures. */
  onWords: (code: string, words: string) => void;
}

/** The sections of the report down the page: to be written while it is open, to be read afterwards. */
export function ReportBody({ page, findings, onWords }: ReportBodyProps) {
  return page.content.sections.map(({ section, text: written }) => {
    if (section.kind === 'heading')
      return (
        <h2 key={section.code} className={styles.part}>
          {section.heading}
        </h2>
      );
    const title = section.heading === '' ? {} : { title: section.heading };
    return (
      <div key={section.code} id={sectionPlace(section.code)}>
        <Section {...title}>
          <SectionContent page={page} findings={findings} onWords={onWords} section={section} text={written} />
        </Section>
      </div>
    );
  });
}

function SectionContent({ page, findings, onWords, section, text: written }: ReportBodyProps & PageSection) {
  switch (section.kind) {
    case 'figures':
      return <Figures page={page} section={section} />;
    case 'words':
      return <Words page={page} findings={findings} onWords={onWords} section={section} text={written} />;
    case 'rows':
      return page.mayWrite && written ? (
        <RowsEditor
          reportId={page.id}
          code={section.code}
          columns={section.columns}
          lines={written.lines}
          version={written.version}
        />
      ) : (
        <TypedRows columns={section.columns} lines={written?.lines ?? []} />
      );
    default:
      return null;
  }
}

function Words({ page, findings, onWords, section, text: written }: ReportBodyProps & PageSection) {
  if (!page.mayWrite || !written)
    return written?.words ? (
      <WordsShown words={written.words} figures={page.content.figures} reportId={page.id} />
    ) : (
      <p className={styles.empty}>{text.empty}</p>
    );
  const { previous } = page;
  return (
    <SectionEditor
      reportId={page.id}
      code={section.code}
      label={section.heading}
      words={written.words}
      version={written.version}
      figures={page.content.figures}
      choices={{ measures: page.offered, groups: page.content.groups.organisation }}
      findings={findings.filter(({ place, answer }) => place?.field === section.code && !answer).length}
      onWords={(words) => onWords(section.code, words)}
      previous={previous && { periodName: previous.periodName, words: previous.words[section.code] ?? '' }}
    />
  );
}

function Figures({
  page,
  section,
}: {
  page: ReportPage;
  section: Extract<PageSection['section'], { kind: 'figures' }>;
}) {
  const { measures, groups, figures } = page.content;
  return (
    <FigureTable
      reportId={page.id}
      caption={section.heading}
      by={section.by}
      measures={section.measures.map((code) => ({ code, name: measures[code]?.name ?? code }))}
      groups={groups[section.by]}
      figures={figures}
      previous={page.previous?.totals ?? null}
      previousLabel={page.previous ? text.previous(page.previous.periodName) : null}
    />
  );
}

function TypedRows({ columns, lines }: { columns: { name: string }[]; lines: string[][] }) {
  if (lines.length === 0) return <p className={styles.empty}>{printText.none}</p>;
  return (
    <ol className={styles.rows}>
      {lines.map((line) => (
        <li key={line.join('|')}>
          <dl className={styles.row}>
            {columns.map(({ name }, at) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{line[at] || '–'}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
