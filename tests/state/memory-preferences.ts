import { defaultSettings } from '../../src/lib/settings/settings';
import { Preferences } from '../../src/lib/state/preferences.svelte';

/** Settings that last as long as the test. */
export function memoryPreferences(): Preferences {
  let settings = defaultSettings;
  const store = {
    read: () => settings,
    write: (next: typeof settings) => {
      settings = next;
      return true;
    },
    onChange: () => undefined,
  };
  return new Preferences(store, ['en']);
}
