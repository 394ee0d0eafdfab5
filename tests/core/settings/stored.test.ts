import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingDefinitions } from "../../../src/core/settings/definitions";
import { defaultSettings } from "../../../src/core/settings/settings";
import { changeSetting, readStored, writeStored } from "../../../src/core/settings/stored";

describe("stored data", () => {
  it("nothing stored gives the defaults", () => {
    expect(readStored(null).settings).toEqual(defaultSettings);
  });
  it("a value that does not fit falls back to its default, the others stay", () => {
    const { settings } = readStored({ version: 1, settings: { staleAfterDays: "soon", actorTag: "entity", inlineCharts: "huge" } });
    expect(settings).toEqual({ ...defaultSettings, actorTag: "entity" });
  });
  it("fields that this version does not know are handed back as they came", () => {
    const stored = readStored({ version: 1, settings: {}, snoozes: { "a.md": "2026-08-01" } });
    expect(writeStored(stored)).toMatchObject({ snoozes: { "a.md": "2026-08-01" } });
  });
  it("data of a newer version is used and never written over", () => {
    expect(readStored({ version: 99, settings: { actorTag: "entity" } })).toMatchObject({ readOnly: true, settings: { actorTag: "entity" } });
  });
  it("reading what was written changes nothing, whatever was stored", () => {
    fc.assert(fc.property(fc.anything(), (data) => {
      const stored = readStored(data);
      expect(readStored(writeStored(stored)).settings).toEqual(stored.settings);
    }));
  });
});

it("every setting has one definition, and its default fits it", () => {
  expect(settingDefinitions.map(({ key }) => key).sort()).toEqual(Object.keys(defaultSettings).sort());
  for (const { key } of settingDefinitions) expect(changeSetting({ ...defaultSettings }, key, defaultSettings[key])).toEqual(defaultSettings);
});
