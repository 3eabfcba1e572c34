interface Said {
  code?: unknown;
  command?: unknown;
  responseCode?: unknown;
  syscall?: unknown;
  timeoutType?: unknown;
}

/** 'EAUTH', 'ECONNECTION', 'SMTP 550': the kind of a failure without the words of the server. */
export function failureCodeOf(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as Said;
  // A refused sign-in is about our own setting, whatever number stands with it.
  if (code === 'EAUTH') return code;
  if (typeof responseCode === 'number' && responseCode >= 100 && responseCode <= 999) return `SMTP ${responseCode}`;
  return typeof code === 'string' && /^E[A-Z]{2,20}$/u.test(code) ? code : 'EUNKNOWN';
}

/** What ends before a letter is handed over. */
const beforeTheLetter = new Set(['EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'EREQUIRETLS', 'EENVELOPE', 'EPROXY']);

/**
 * Whether the letter may have been taken. Sure that not is only a server that said no, or that was never reached: of a
 * line that dropped the library does not say when.
 */
export function isUncertain(error: unknown): boolean {
  const { code, responseCode, syscall, timeoutType } = (error ?? {}) as Said;
  const isNever = syscall === 'connect' || (typeof timeoutType === 'string' && timeoutType !== 'SOCKET_TIMEOUT');
  return typeof responseCode !== 'number' && !isNever && !(typeof code === 'string' && beforeTheLetter.has(code));
}

/** The server will not take letters for this address: trying again is no use (RFC 5321, section 4.2.1). */
export function isForGood(code: string): boolean {
  return /^SMTP 55\d$/u.test(code);
}
