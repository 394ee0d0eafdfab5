import { settingDefinitions, type SettingDefinition } from "./definitions";
import { readMemory, writeMemory, type Memory } from "./memory";
import { defaultSettings, type Settings } from "./settings";

/** The version of the plugin's data that this code writes. */
export const storedVersion = 1;

/** The plugin's data as it is kept. Fields that this code does not know are handed back as they came. */
export interface Stored {
  readonly version: number;
  readonly settings: Settings;
  readonly memory: Memory;
  /** All other fields of the file, by name. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** True when a newer Dossier wrote the data: it is used as far as it is understood and never written over. */
  readonly readOnly: boolean;
}

/** Takes whatever was loaded and gives usable data: a value that is missing or of the wrong kind falls back to its default. Never throws. */
export function readStored(data: unknown): Stored {
  const fields = isRecord(data) ? data : {};
  const { version, settings, memory, ...rest } = fields;
  const known = typeof version === "number" ? version : storedVersion;
  return { version: storedVersion, settings: readSettings(settings), memory: readMemory(memory), rest, readOnly: known > storedVersion };
}

/** What to write for `stored`. */
export function writeStored(stored: Stored): Record<string, unknown> {
  return { ...stored.rest, version: stored.version, settings: stored.settings, memory: writeMemory(stored.memory) };
}

/** One setting changed (a tag may be written with its `#`), or the settings as they were when the value does not fit its definition. */
export function changeSetting(settings: Settings, key: keyof Settings, value: unknown): Settings {
  const definition = settingDefinitions.find((each) => each.key === key);
  const given = typeof value === "string" ? value.trim().replace(key === "stampForm" ? "" : /^#/, "") : value;
  return definition && fits(definition, given) ? { ...settings, [key]: given } : settings;
}

function readSettings(data: unknown): Settings {
  const fields = isRecord(data) ? data : {};
  return settingDefinitions.reduce((settings, { key }) => changeSetting(settings, key, fields[key]), defaultSettings);
}

/** What is wrong with a value that does not fit its definition; null for one that does. */
export function misfit(definition: SettingDefinition, value: unknown): string | null {
  if (fits(definition, value)) return null;
  return definition.kind === "number" ? `must be a whole number from ${definition.min} to ${definition.max}` : "may not be empty";
}

function fits(definition: SettingDefinition, value: unknown): boolean {
  switch (definition.kind) {
    case "text": return typeof value === "string" && /[^\s#]/.test(value);
    case "lines": return Array.isArray(value) && value.every((line) => typeof line === "string");
    case "number": return typeof value === "number" && Number.isInteger(value) && value >= definition.min && value <= definition.max;
    case "toggle": return typeof value === "boolean";
    case "choice": return typeof value === "string" && Object.hasOwn(definition.options, value);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
