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

const mail = {
  CAUNOI_SMTP_URL: 'smtps://u:hidden@mail.example',
  CAUNOI_MAIL_FROM: 'Cầu Nối <a@b.example>',
  CAUNOI_ADDRESS: 'https://c.example/',
};

test('e-mail needs server, sender and the address of the product; a refusal does not repeat the password', () => {
  expect(readOptions([], {}).mail).toBeNull();
  expect(readOptions([], mail).mail).toEqual({
    ...{ url: mail.CAUNOI_SMTP_URL, from: mail.CAUNOI_MAIL_FROM, address: 'https://c.example' },
  });
  for (const lacking of ['CAUNOI_MAIL_FROM', 'CAUNOI_ADDRESS'] as const) {
    const call = () => readOptions([], { ...mail, [lacking]: undefined });
    expect(call).toThrow(lacking);
    expect(call).not.toThrow(/hidden/u);
  }
});

test.each([[['--port', 'abc']], [['--port', '70000']], [['--prot', '1']], [['data']]])('refuses %j', (args) => {
  expect(() => readOptions(args, {})).toThrow();
});
