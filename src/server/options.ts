import { parseArgs } from 'node:util';
import type { MailSettings } from '#platform/mail/mail.server.ts';

export interface ServerOptions {
  port: number;
  host: string;
  /** Holds the embedded database, the stored files and the lock. */
  folder: string;
  /** A PostgreSQL server instead of the embedded database. */
  databaseUrl: string | null;
  /** Seals what the database may not read; null takes the secret file of the folder. */
  secret: string | null;
  /** Whether a proxy of ours stands in front and says truly who asks and by what protocol. */
  trustProxy: boolean;
  metricsToken: string | null;
  logLevel: string;
  /** Of the mail server; null: no e-mail is sent. */
  mail: MailSettings | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Flags win over the environment. Throws on an unknown flag and on a port that is none. */
export function readOptions(args: string[], env: Environment): ServerOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      'database-url': { type: 'string' },
    },
  });
  const port = Number(values.port ?? env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`not a port: ${values.port ?? env.PORT}`);
  return {
    port,
    host: values.host ?? env.HOST ?? '127.0.0.1',
    folder: values.data ?? env.DATA_FOLDER ?? './data',
    databaseUrl: values['database-url'] ?? env.DATABASE_URL ?? null,
    secret: env.CAUNOI_SECRET ?? null,
    trustProxy: env.TRUST_PROXY === '1',
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL ?? 'info',
    mail: readMail(env),
  };
}

/** All three or none: a message without a sender or a way back to the product is no use. Throws when one is lacking. */
function readMail({ CAUNOI_SMTP_URL, CAUNOI_MAIL_FROM, CAUNOI_ADDRESS }: Environment): MailSettings | null {
  if (!CAUNOI_SMTP_URL) return null;
  if (!CAUNOI_MAIL_FROM) throw new RangeError('CAUNOI_SMTP_URL needs CAUNOI_MAIL_FROM: who the messages are from');
  if (!CAUNOI_ADDRESS || !/^https?:$/u.test(URL.canParse(CAUNOI_ADDRESS) ? new URL(CAUNOI_ADDRESS).protocol : ''))
    throw new RangeError('CAUNOI_SMTP_URL needs CAUNOI_ADDRESS: the https address at which people open the product');
  return { url: CAUNOI_SMTP_URL, from: CAUNOI_MAIL_FROM, address: CAUNOI_ADDRESS.replace(/\/+$/u, '') };
}
