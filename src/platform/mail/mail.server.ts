import { createTransport } from 'nodemailer';
import { failureCodeOf, isUncertain } from './failure.ts';

export interface MailSettings {
  /** smtp:// or smtps://, with the name and the password of the mailbox. A secret: never logged. */
  url: string;
  /** 'Cầu Nối <nhac-viec@example.vn>' */
  from: string;
  /** Where people open the product, without a slash at the end: links in messages begin with it. */
  address: string;
}

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** What the page of the administrator may say. */
export interface Mail {
  from: string;
  address: string;
  /** Throws MailFailure; gives nothing: that the server took it is all one knows. */
  send(letter: Letter): Promise<void>;
}

/** Why a letter was not taken: a code without words, since an answer may repeat the address. */
export class MailFailure extends Error {
  readonly code: string;
  /** The line dropped after the letter was handed over: it may have been taken. */
  readonly isUncertain: boolean;

  constructor(code: string, uncertain: boolean) {
    super(`mail: ${code}`);
    this.name = 'MailFailure';
    this.code = code;
    this.isUncertain = uncertain;
  }
}

/** Seconds that a mail server may be silent before it counts as away. */
const patience = 10_000;

/** One connection a letter: some hundred letters a morning. Throws RangeError when the address of the server is none. */
export function openMail({ url, from, address }: MailSettings): Mail {
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  // The message must not repeat the setting, which holds a password.
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new RangeError('CAUNOI_SMTP_URL begins with smtp:// or smtps://');
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    address,
    async send({ to, subject, text, html }) {
      try {
        // As one address, not as a line to be read: what looks like two of them reaches nobody.
        const one = { name: '', address: to };
        await transport.sendMail({
          from,
          to: one,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw new MailFailure(failureCodeOf(error), isUncertain(error));
      }
    },
  };
}
