import '../server/production.ts';
import { FolderInUse } from '../server/folder-lock.ts';
import { Refusal } from '#platform/refusal.ts';
import { Unfit } from '#platform/backup/unfit.ts';
import { backupText } from './backup-text.vi.ts';
import { complain, say } from './console.ts';
import { Stopped, WrongCall } from './endings.ts';
import { refusalLines } from './refusal.ts';
import { cliText, type CommandName, commandText } from './text.vi.ts';

/** What a command gives back: 0 fine, 1 refused or failed. A wrong call is thrown and ends with 2. */
type Run = (words: string[]) => Promise<number>;

// Loaded when called: reading a paper needs no database.
const commands: Record<CommandName, () => Promise<{ run: Run }>> = {
  demo: () => import('./demo.ts'),
  migrate: () => import('./migrate.ts'),
  account: () => import('./account.ts'),
  grant: () => import('./grant.ts'),
  roles: () => import('./roles.ts'),
  read: () => import('./read.ts'),
  audit: () => import('./audit.ts'),
  check: () => import('./check.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
};

async function main([name = '--help', ...words]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    say(cliText.help);
    return 0;
  }
  if (!Object.hasOwn(commands, name)) return wrongCall(cliText.unknownCommand(name), cliText.help);
  const command = name as CommandName;
  if (words.includes('--help') || words.includes('-h')) {
    say(commandText[command].usage);
    return 0;
  }
  try {
    const { run } = await commands[command]();
    return await run(words);
  } catch (error) {
    return endOf(error, commandText[command].usage);
  }
}

function wrongCall(words: string, usage: string): number {
  complain(words, '', usage);
  return 2;
}

function endOf(error: unknown, usage: string): number {
  if (error instanceof WrongCall) return wrongCall(error.message, usage);
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) return wrongCall(cliText.wrongWords(message), usage);
  if (error instanceof Refusal) complain(...refusalLines(error));
  else if (error instanceof Stopped) complain(cliText.refused(message));
  else if (error instanceof Unfit) complain(cliText.refused(backupText.unfit[error.reason](error.where)));
  else if (error instanceof FolderInUse) complain(message, cliText.folderInUse);
  else if (code === 'ENOSPC' || code === '53100') complain(cliText.noSpace);
  else if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') complain(cliText.noDatabase(message));
  else complain(cliText.failed, stack ?? message);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
