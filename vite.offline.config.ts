import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { build, defineConfig, type Plugin } from 'vite';
import { text } from './src/offline/text.vi.ts';
import { productName } from './src/web/text.vi.ts';

// The quick log (src/offline): a page by itself, since React Router's pages are made for a request and this one is made
// for none. `npm run build` makes it after them, into build/offline.
const source = path.resolve(import.meta.dirname, 'src/offline');
const outDir = path.resolve(import.meta.dirname, 'build/offline');
const folder = 'ghi-nhanh';

/** Puts the words into the page. */
function worded(): Plugin {
  const { title, about, home, opening, noScript } = text;
  const words: Record<string, string> = { title, about, home, opening, noScript, product: productName };
  return {
    name: 'caunoi:words',
    transformIndexHtml: (html) => html.replaceAll(/%(\w+)%/gu, (_whole, name: string) => String(words[name])),
  };
}

/** What makes the page one that can be installed: its manifest, and the mark of the product as pictures. */
function installable(): Plugin {
  const icon = (size: number, purpose = 'any') => ({
    ...{ src: `/${folder}/mark-${size}${purpose === 'any' ? '' : '-full'}.png`, type: 'image/png', purpose },
    sizes: `${size}x${size}`,
  });
  const manifest = {
    ...{ id: '/ghi-nhanh', start_url: '/ghi-nhanh', scope: '/', display: 'standalone', lang: 'vi' },
    ...{ name: `${productName} – ${text.title}`, short_name: productName, description: text.about },
    ...{ background_color: '#faf8f5', theme_color: '#7d211b' },
    icons: [icon(192), icon(512), icon(512, 'maskable')],
  };
  return {
    name: 'caunoi:installable',
    async generateBundle() {
      const mark = await readFile(path.resolve(source, '../web/mark.svg'), 'utf8');
      // A mask cuts the corners off: the ground goes to the edge.
      const full = mark.replace('rx="8"', 'rx="0"');
      const draw = (svg: string, size: number) =>
        sharp(Buffer.from(svg), { density: 1200 }).resize(size).png().toBuffer();
      const emit = (fileName: string, from: string | Buffer) =>
        this.emitFile({ type: 'asset', fileName, source: from });
      for (const size of [192, 512]) emit(`${folder}/mark-${size}.png`, await draw(mark, size));
      emit(`${folder}/mark-512-full.png`, await draw(full, 512));
      emit('ghi-nhanh.webmanifest', JSON.stringify(manifest));
    },
  };
}

/** Builds the worker as one classic script, with the list of what it keeps: the page and the files that it loads. */
function withWorker(): Plugin {
  return {
    name: 'caunoi:worker',
    async writeBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(?:js|css|woff2|svg)$/u.test(name));
      const all = ['ghi-nhanh.html', ...files.toSorted()];
      const hash = createHash('sha256');
      for (const file of all) hash.update(file).update(await readFile(path.join(outDir, file)));
      const kept = {
        version: hash.digest('hex').slice(0, 12),
        files: ['/ghi-nhanh', ...files.map((name) => `/${name}`)],
      };
      await build({
        configFile: false,
        logLevel: 'warn',
        define: { kept: JSON.stringify(kept) },
        build: {
          ...{ outDir, emptyOutDir: false, copyPublicDir: false },
          rolldownOptions: {
            input: path.join(source, 'worker.ts'),
            output: { format: 'iife', entryFileNames: 'ghi-nhanh-worker.js' },
          },
        },
      });
    },
  };
}

export default defineConfig({
  root: source,
  publicDir: false,
  plugins: [worded(), installable(), withWorker()],
  build: {
    ...{ outDir, emptyOutDir: true, assetsDir: folder, assetsInlineLimit: 0, modulePreload: false },
    rolldownOptions: { input: path.join(source, 'ghi-nhanh.html') },
  },
});
