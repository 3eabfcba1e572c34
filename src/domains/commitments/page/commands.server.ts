import { changeCommands } from '../changes/commands.server.ts';
import { clockCommands } from '../clocks/commands.server.ts';
import type { Step } from '../rules.ts';
import { stepCommands } from '../steps/commands.server.ts';

/** The command of each step, for the page and the programs that offer steps by name. */
export const commandOf = { ...stepCommands, ...changeCommands, ...clockCommands } as const satisfies Record<
  Step,
  unknown
>;
