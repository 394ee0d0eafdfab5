// Parts of the app that obsidian.d.ts does not name but well-known plugins reach for: there, and doing nothing.
import { Events } from "../base/events";
import { platform } from "../platform";

const nothing = (): null => null;

/** The plugins that come with the app. */
export function createInternalPlugins(): object {
  const plugins: Readonly<Record<string, { readonly enabled: boolean; readonly instance: { readonly options: object } }>> = {
    "daily-notes": { enabled: true, instance: { options: {} } },
    "page-preview": { enabled: true, instance: { options: {} } },
    "file-explorer": { enabled: true, instance: { options: {} } },
    templates: { enabled: false, instance: { options: {} } },
  };
  return Object.assign(new Events(), {
    plugins,
    getPluginById: (id: string) => plugins[id] ?? null,
    getEnabledPluginById: (id: string) => (plugins[id]?.enabled ? plugins[id].instance : null),
    getEnabledPlugins: () => [],
  });
}

/** Everything else of the kind, to be laid onto the app. */
export function createUndocumented(): object {
  return {
    appId: "workbench",
    isMobile: platform.isMobile,
    internalPlugins: createInternalPlugins(),
    customCss: { enabledSnippets: new Set<string>(), theme: "", snippets: [], getSnippetPath: () => "" },
    hotkeyManager: {
      customKeys: {},
      defaultKeys: {},
      getHotkeys: nothing,
      getDefaultHotkeys: nothing,
      addDefaultHotkeys: nothing,
      removeDefaultHotkeys: nothing,
      bake: nothing,
      printHotkeyForCommand: () => "",
    },
    embedRegistry: Object.assign(new Events(), {
      embedByExtension: { md: () => ({ load: nothing, unload: nothing, editMode: null, containerEl: createDiv(), showEditor: nothing, loadFile: nothing }) },
      registerExtensions: nothing, registerExtension: nothing, unregisterExtension: nothing, unregisterExtensions: nothing, getEmbedCreator: nothing, isExtensionRegistered: () => false,
    }),
    metadataTypeManager: Object.assign(new Events(), {
      properties: {}, types: {}, registeredTypeWidgets: {}, getAllProperties: () => ({}), getPropertyInfo: () => ({}), getAssignedType: nothing, getAssignedWidget: nothing,
      getTypeInfo: () => ({}), setType: () => Promise.resolve(), savePropertyInfo: nothing,
    }),
    dragManager: {
      onDragStart: nothing,
      dragFile: nothing,
      handleDrag: nothing,
      handleDrop: nothing,
      dragLink: nothing,
      dragFiles: nothing,
    },
    foldManager: { load: nothing, save: nothing },
  };
}
