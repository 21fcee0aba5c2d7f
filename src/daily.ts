import { writeClipboard } from './lib/clipboard/clipboard';
import type { TabChannel } from './lib/device/tab-channel';
import type { App, Daily } from './lib/state/app';
import { ClipboardState } from './lib/state/clipboard-state.svelte';
import { Clock } from './lib/state/clock.svelte';
import { CounterCodes } from './lib/state/counter-codes.svelte';
import { IdleLock, type Watched } from './lib/state/idle-lock.svelte';
import type { Preferences } from './lib/state/preferences.svelte';
import type { Route } from './lib/state/route.svelte';
import { Saved } from './lib/state/saved.svelte';
import { Undo } from './lib/state/undo.svelte';
import type { VaultState } from './lib/state/vault-state.svelte';

/**
 * The second half of the composition root: the long-lived objects that only an open vault needs. It is fetched after the
 * first picture stands, so that the unlock screen does not wait for it.
 */
export function makeDaily(app: Omit<App, keyof Daily>, tabs: TabChannel): Daily {
  const { policy, preferences, route, time, vault } = app;
  const idle = new IdleLock(time, tabs, watchedBy(vault, preferences, route));
  const clipboard = new ClipboardState({
    time,
    write: writeClipboard,
    hasFocus: () => document.hasFocus(),
    keepMinutes: () => preferences.settings.keepMinutes,
    lastSeconds: policy.clipboard.lastSeconds,
    waits: () => preferences.settings.lateCopy === 'wait',
  });
  idle.start();
  clipboard.start();
  const forgotten = { counterCodes: new CounterCodes(), saved: new Saved(), undo: new Undo() };
  return { clipboard, clock: new Clock(time), idle, ...forgotten };
}

function watchedBy(vault: VaultState, preferences: Preferences, route: Route): Watched {
  return {
    isOpen: () => vault.phase.kind === 'open',
    idleMinutes: () => preferences.settings.idleMinutes,
    hideSeconds: () => preferences.settings.hideSeconds,
    isFilling: () => ['add', 'edit', 'change-password'].includes(route.screen.kind),
    lock: (reason) => {
      vault.lock(reason);
    },
  };
}
