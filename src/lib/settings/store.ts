import { readSettings, type Settings } from './settings';

/** Where settings lie: localStorage, under a key that carries the base path. The only user of localStorage. */
export interface SettingsStore {
  read(): Settings;
  /** Whether they are kept. */
  write(settings: Settings): boolean;
  /** Called when another tab wrote. */
  onChange(listener: () => void): void;
}

export function localSettings(key: string): SettingsStore {
  return {
    read: () => readSettings(readItem(key)),
    write: (settings) => {
      try {
        localStorage.setItem(key, JSON.stringify(settings));
        return true;
      } catch {
        // No space, or site data is forbidden: the settings last as long as the page.
        return false;
      }
    },
    onChange: (listener) => {
      addEventListener('storage', (event: StorageEvent) => {
        if (event.key === key) listener();
      });
    },
  };
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
