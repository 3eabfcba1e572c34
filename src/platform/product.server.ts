import { readFileSync } from 'node:fs';
import path from 'node:path';

const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};

/** Of this process: what runs, since when. */
export const product = { version, startedAt: new Date(performance.timeOrigin) };
