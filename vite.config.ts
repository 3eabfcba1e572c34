import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

const source = path.resolve(import.meta.dirname, 'src');
const loaded = '\0server-module:';
// React Router reads this file a second time, for a compiler of its own: both hand over through one object.
const handedOver = globalThis as unknown as { caunoiServerModules: Record<string, object> };
handedOver.caunoiServerModules ??= {};

/**
 * Keeps `*.server.ts` out of the server bundle: Node runs them from source, for the bundle, the CLI and the server
 * alike. Bundled too, each would exist twice, and with it every class, context key and type parser it holds.
 */
function serverModulesFromSource(): Plugin {
  let isBuilding = true;
  return {
    name: 'caunoi:server-modules-from-source',
    enforce: 'pre',
    configResolved(config) {
      isBuilding = config.command === 'build';
    },
    resolveId(id, importer) {
      if (this.environment.name !== 'ssr' || !id.endsWith('.server.ts')) return null;
      const file = id.startsWith('#') ? path.join(source, id.slice(1)) : path.resolve(path.dirname(importer ?? ''), id);
      if (!isBuilding) return loaded + file;
      // The built file finds it through "imports" of package.json.
      return { id: `#${path.relative(source, file).split(path.sep).join('/')}`, external: true };
    },
    // In development Vite would run its own copy: it is handed the module that Node has loaded, name by name.
    async load(id) {
      if (!id.startsWith(loaded)) return null;
      const file = id.slice(loaded.length);
      const module = (await import(pathToFileURL(file).href)) as object;
      handedOver.caunoiServerModules[file] = module;
      const from = `globalThis.caunoiServerModules[${JSON.stringify(file)}]`;
      return Object.keys(module)
        .map((name) => `export const ${name} = ${from}.${name};`)
        .join('\n');
    },
  };
}

/**
 * What pages load in the browser, made ready before the first of them: found only with a page, each would make Vite
 * prepare all anew and reload the page. React Router names its own.
 */
export const preparedForBrowser = [
  ...['@mantine/core', '@mantine/hooks', '@tabler/icons-react', 'zod'],
  ...['@tiptap/pm/state', '@tiptap/pm/tables', '@tiptap/react', '@tiptap/starter-kit'],
];

export default defineConfig(({ command }) => ({
  plugins: [serverModulesFromSource(), reactRouter()],
  optimizeDeps: { include: preparedForBrowser },
  // Bundled, only what is used of them is loaded at start: the icons alone are six thousand files.
  ...(command === 'build' ? { ssr: { noExternal: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'] } } : {}),
}));
