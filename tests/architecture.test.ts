import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayUse } from '#domains/may-use.ts';

// The architecture is src/domains/may-use.ts and the rules below; ARCHITECTURE.md says them in prose.

const root = path.resolve(import.meta.dirname, '..');
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).toSorted();
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.endsWith('/testing.ts');
const source = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const domains = Object.keys(mayUse);
type Domain = keyof typeof mayUse;

/** What a file imports, as paths from the root (src/…) or package names. */
function importsOf(file: string): string[] {
  const text = source.get(file)!;
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/g,
    ),
  ];
  return found.map((match) => resolveImport(file, (match[1] ?? match[2] ?? match[3])!));
}

function resolveImport(file: string, name: string): string {
  if (name.startsWith('#')) return `src/${name.slice(1)}`;
  if (name.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), name));
  return name;
}

const domainOf = (file: string): Domain | null =>
  (/^src\/domains\/([^/]+)\//.exec(file)?.[1] as Domain | undefined) ?? null;
const layerOf = (file: string) => /^src\/([^/.]+)(?:\/|\.)/.exec(file)?.[1] ?? '';
const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`])\/\/.*$/gm, '$1');

/** Regular expressions recognise Vietnamese, they do not show it; so do rules. */
const withoutPatterns = (text: string) => text.replaceAll(/\/(?![/*])(?:\\.|\[[^\]]*\]|[^/\n\\])+\/[a-z]*u[a-z]*/g, '');

function offences(check: (file: string, imports: string[]) => (string | false | null | undefined)[]): string[] {
  return files.flatMap((file) =>
    check(file, importsOf(file)).filter((found): found is string => typeof found === 'string'),
  );
}

describe('who may import whom', () => {
  test('no domain is used in a circle', () => {
    const walk = (domain: Domain, trail: Domain[]): void => {
      expect(trail, [...trail, domain].join(' → ')).not.toContain(domain);
      for (const next of mayUse[domain]) walk(next, [...trail, domain]);
    };
    for (const domain of domains) walk(domain as Domain, []);
  });

  test('reading imports nothing but itself', () => {
    expect(
      offences((file, imports) =>
        layerOf(file) === 'reading' && !isTest(file)
          ? imports.map((name) => !name.startsWith('src/reading/') && `${file}: ${name}`)
          : [],
      ),
    ).toEqual([]);
  });

  test('platform knows no domain, web knows no domain and no server file', () => {
    const allowed = { platform: ['platform'], web: ['web', 'platform'] } as Record<string, string[]>;
    expect(
      offences((file, imports) => {
        const layers = allowed[layerOf(file)];
        if (!layers || isTest(file)) return [];
        return imports.map((name) => {
          const foreign = name.startsWith('src/') && !layers.includes(layerOf(name)) && !/^src\/root\.tsx$/.test(name);
          const serverOnly = layerOf(file) === 'web' && name.endsWith('.server.ts') && !isLoaderOf(file);
          return (foreign || serverOnly) && `${file}: ${name}`;
        });
      }),
    ).toEqual([]);
  });

  test('offline knows rules and words of domains and no more, runs without server and React, and nobody imports it', () => {
    const known = /^src\/(?:offline|platform|web)\/|^src\/domains\/(?:.*\/rules|.*text\.vi)\.ts$/;
    const heavy = /\.server\.ts$|\.tsx$|^(?:react|@mantine|@tabler|zod|kysely)/;
    expect(
      offences((file, imports) => {
        if (layerOf(file) !== 'offline')
          return imports.map((name) => layerOf(name) === 'offline' && `${file}: ${name}`);
        if (isTest(file)) return [];
        return imports.map((name) => {
          const isOurs = name.startsWith('src/') ? known.test(name) : !heavy.test(name);
          return (!isOurs || heavy.test(name)) && `${file}: ${name}`;
        });
      }),
    ).toEqual([]);
  });

  test('a domain imports of another only what it may use, and of that only the open doors', () => {
    const doors = /\/(schema|events|rules|queries\.server|commands\.server)\.ts$|\/parts\//;
    expect(
      offences((file, imports) => {
        const domain = domainOf(file);
        if (!domain || isTest(file)) return [];
        return imports.map((name) => {
          const other = domainOf(name);
          if (!other || other === domain) return null;
          const isAllowed = (mayUse[domain] as readonly string[]).includes(other) && doors.test(name);
          return !isAllowed && `${file}: ${name}`;
        });
      }),
    ).toEqual([]);
  });

  test('rules are pure: own domain, platform without .server, reading; no packages', () => {
    expect(
      offences((file, imports) => {
        if (!/\/rules\.ts$/.test(file)) return [];
        return imports.map((name) => {
          const isPure = name.startsWith('src/') && !name.endsWith('.server.ts');
          return !isPure && `${file}: ${name}`;
        });
      }),
    ).toEqual([]);
  });

  test('pages leave refusals to commands and their answers', () => {
    expect(
      offences((file, imports) =>
        /^src\/domains\/.*\/pages\//.test(file) && !isTest(file)
          ? imports.map((name) => name === 'src/platform/refusal.ts' && `${file}: ${name}`)
          : [],
      ),
    ).toEqual([]);
  });

  test('only the edges open a database', () => {
    expect(
      offences((file, imports) =>
        ['server', 'cli'].includes(layerOf(file)) || isTest(file)
          ? []
          : imports.map((name) => name === 'src/platform/database/open.server.ts' && `${file}: ${name}`),
      ),
    ).toEqual([]);
  });
});

/** Route modules of web (layouts) may read the request on the server; React Router strips it from the browser. */
function isLoaderOf(file: string): boolean {
  return /export (async )?function (loader|action)\b/.test(source.get(file)!);
}

describe('who touches whose tables', () => {
  test('SQL and queries name own tables and those of domains that may be used; they write only their own', () => {
    const schemas = new Set(domains);
    expect(
      offences((file) => {
        const domain = domainOf(file);
        if (!domain || isTest(file) || file.endsWith('tables.server.ts') || !file.includes('.server.')) return [];
        const text = withoutComments(source.get(file)!);
        const named = [
          ...text.matchAll(
            /(insertInto|updateTable|deleteFrom|insert into|update|delete from|from|join|selectFrom|\w+Join)[ (]+'?([a-z_]+)\.([a-z_]+)/gi,
          ),
        ];
        return named.map(([, verb, schema]) => {
          if (!schemas.has(schema!) || schema === domain) return null;
          const isWrite = /insert|update|delete/i.test(verb!);
          const may = (mayUse[domain] as readonly string[]).includes(schema!);
          return (isWrite || !may) && `${file}: ${verb} ${schema}`;
        });
      }),
    ).toEqual([]);
  });

  test('no rule and no query asks the machine or the database what day it is', () => {
    expect(
      offences((file) => {
        if (isTest(file) || !file.startsWith('src/domains')) return [];
        const text = withoutComments(source.get(file)!);
        return [/current_date|\bnow\(\)|new Date\(\)|Date\.now\(/.test(text.replaceAll('clock.now()', '')) && file];
      }),
    ).toEqual([]);
  });
});

describe('names and shapes', () => {
  const vocabulary =
    /^(README\.md|schema\.ts|rules\.ts|text\.vi\.ts|events\.ts|tables\.server\.ts|queries\.server\.ts|commands\.server\.ts|reactions\.server\.ts|api\.server\.ts|jobs\.server\.ts|prints\.server\.ts|measures\.server\.ts|reminders\.server\.ts|rearrangement\.server\.ts|testing\.ts|pages\/routes\.ts|pages\/[a-z-]+\.(tsx?|module\.css)|pages\/text\.vi\.ts|parts\/[a-z-]+\.(tsx?|module\.css))$/;

  test('a domain folder, each sub-topic in it and each part of one, holds only files of the closed set', () => {
    const found = globSync('src/domains/*/**/*.*', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file));
    const strange = found.filter((file) => {
      const inside = file.split('/').slice(3);
      return ![0, 1, 2].some((depth) => vocabulary.test(inside.slice(depth).join('/')));
    });
    expect(strange).toEqual([]);
  });

  test('a page with a form keeps it when the line drops', () => {
    const strange = files.filter((file) => {
      const text = source.get(file)!;
      const isPage =
        /^src\/domains\/.*\/pages\/[^/]+\.tsx$/.test(file) && /export (async )?function action\b/.test(text);
      // The browser's own form, without fields, has nothing to lose.
      const isPlain = /import \{[^}]*\bForm\b[^}]*\} from 'react-router'/.test(text);
      // Below a public site no script runs: the answer of the server brings back what was typed.
      const isPublic = /\bpublicPage\b/.test(text);
      return isPage && !isPlain && !isPublic && !text.includes("export { clientAction } from '#web/client-action.ts'");
    });
    expect(strange).toEqual([]);
  });

  test('kebab-case, no utils, no barrels, at most 300 lines', () => {
    const strange = files.filter((file) => {
      const name = path.basename(file);
      const isNamed = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*\.tsx?$/.test(name) && !/utils?|helpers?|^index\.ts$/.test(name);
      return !isNamed || source.get(file)!.split('\n').length > 301;
    });
    expect(strange).toEqual([]);
  });

  test('default exports are for route modules alone', () => {
    const allowed =
      /\/pages\/|src\/(root|routes|entry\.[a-z]+)\.tsx?$|src\/domains\/[a-z-]+\.tsx$|src\/web\/[a-z-]+\.tsx$|platform\/drafts\/route\.ts$/;
    expect(files.filter((file) => /export default/.test(source.get(file)!) && !allowed.test(file))).toEqual([]);
  });

  test('Vietnamese for people stands in text.vi.ts', () => {
    const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
    const mayHold =
      /text\.vi\.ts$|\/rules\.ts$|^src\/reading\/|\/platform\/(vietnamese|calendar|export)\/|\.test\.tsx?$|\/testing\.ts$|^src\/cli\//;
    const strange = files.filter(
      (file) => !mayHold.test(file) && vietnamese.test(withoutPatterns(withoutComments(source.get(file)!))),
    );
    expect(strange).toEqual([]);
  });

  test('every domain has a README', () => {
    expect(domains.filter((domain) => globSync(`src/domains/${domain}/README.md`, { cwd: root }).length === 0)).toEqual(
      [],
    );
  });
});
