import type { CliData, CliFlags, CliHandler } from "obsidian";

interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags | null;
  readonly handler: CliHandler;
}

/** The app's command line: what plugins have registered for `obsidian <command> name=value flag`. */
export class CliRegistry {
  readonly #commands = new Map<string, CliCommand>();

  register(name: string, command: CliCommand): void {
    if (this.#commands.has(name)) throw new Error(`the command ${name} is taken`);
    this.#commands.set(name, command);
  }

  unregister(name: string): void {
    this.#commands.delete(name);
  }

  /** What `obsidian help` lists of them: each with its flags. */
  help(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries([...this.#commands].map(([name, { flags }]) => [name, Object.entries(flags ?? {}).map(([flag, { value }]) => (value === undefined ? flag : `${flag}=${value}`))]));
  }

  /** Runs one command line; what is wrong with it is its answer, as in the app. */
  async run([name = "", ...words]: readonly string[]): Promise<string> {
    const command = this.#commands.get(name);
    if (!command) return `Error: Command "${name}" not found.`;
    const given: CliData = {};
    for (const word of words) {
      const at = word.indexOf("=");
      given[at < 0 ? word : word.slice(0, at)] = at < 0 ? "true" : word.slice(at + 1);
    }
    const missing = Object.entries(command.flags ?? {}).find(([flag, { required }]) => required === true && !Object.hasOwn(given, flag));
    return missing ? `Error: Missing required parameter: ${missing[0]}` : command.handler(given);
  }
}
