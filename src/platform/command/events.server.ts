import type { CommandContext } from './context.server.ts';

/** What a domain announces: a name in the past tense and the ids that others need. Types stand in its events.ts. */
export interface EventOf<Name extends string = string, Payload = unknown> {
  name: Name;
  payload: Payload;
}

export interface Reaction<DB> {
  to: string;
  react(ctx: CommandContext<DB>, payload: never): Promise<void>;
}

/** Keeps the payload type of an event together with the reaction to it. */
export function reactTo<DB, E extends EventOf>(
  name: E['name'],
  react: (ctx: CommandContext<DB>, payload: E['payload']) => Promise<void>,
): Reaction<DB> {
  return { to: name, react };
}
