/** The commands a page may send to the site. Each gets the payload as it came. */
export type Commands = Readonly<Record<string, (payload: unknown) => unknown>>;

/** Runs a page's command. Anything not implemented is refused by name, never silently ignored. */
export function runCommand(commands: Commands, name: string, payload: unknown): unknown {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`The bridge call "${name}" is not implemented by the local cloud`);
  return command(payload);
}
