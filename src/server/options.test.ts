import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without anything said: this machine only, embedded database', () => {
  expect(readOptions([], {})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    folder: './data',
    databaseUrl: null,
    trustProxy: false,
  });
});

test('a flag wins over the environment', () => {
  const env = { PORT: '4000', DATA_FOLDER: '/srv/a', DATABASE_URL: 'postgres://db' };
  expect(readOptions(['--port', '5000', '--data', '/srv/b'], env)).toMatchObject({
    port: 5000,
    folder: '/srv/b',
    databaseUrl: 'postgres://db',
  });
});

test.each([[['--port', 'abc']], [['--port', '70000']], [['--prot', '1']], [['data']]])('refuses %j', (args) => {
  expect(() => readOptions(args, {})).toThrow();
});
