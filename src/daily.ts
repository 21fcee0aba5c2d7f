import { writeClipboard } from './lib/clipboard/clipboard';
import { exclusively } from './lib/device/exclusive';
import {
  canPickPlace,
  isPermitted,
  pickNewPlace,
  pickPlace,
  readPlace,
  writePlace,
  type FilePlace,
} from './lib/device/file-place';
import { dressAs, hasFloatingWindows, openFloatingWindow, takeLook } from './lib/device/floating-window';
import { askServerTime, fetchPart } from './lib/device/network';
import { startWorker } from './lib/device/trusted-types';
import type { Time } from './lib/device/time';
import { collatorOf } from './lib/entry/order';
import type { TabChannel } from './lib/device/tab-channel';
import type { App, Daily } from './lib/state/app';
import { ClipboardState } from './lib/state/clipboard-state.svelte';
import { Clock, correctedTime } from './lib/state/clock.svelte';
import { CounterCodes } from './lib/state/counter-codes.svelte';
import { ExportChoice } from './lib/state/export-choice.svelte';
import { Floating } from './lib/state/floating.svelte';
import { Icons } from './lib/state/icons.svelte';
import { IdleLock, type Watched } from './lib/state/idle-lock.svelte';
import { Keeping } from './lib/state/keeping.svelte';
import { Passkeys } from './lib/state/passkeys';
import type { Preferences } from './lib/state/preferences.svelte';
import { Reveal } from './lib/state/reveal.svelte';
import type { Route } from './lib/state/route.svelte';
import { LinkedFile } from './lib/state/linked-file.svelte';
import { Launched } from './lib/state/launched.svelte';
import { Saved } from './lib/state/saved.svelte';
import { SharedIntake } from './lib/state/shared-intake.svelte';
import { TestedBackups } from './lib/state/tested-backups.svelte';
import { TimeCheck } from './lib/state/time-check.svelte';
import { Undo } from './lib/state/undo.svelte';
import { Updates } from './lib/state/updates.svelte';
import { Usage } from './lib/state/usage';
import { UnsavedWork } from './lib/state/unsaved-work.svelte';
import type { VaultState } from './lib/state/vault-state.svelte';
import { Views } from './lib/state/views';
import { whenIdle } from './lib/state/when-idle';
import iconNames from 'virtual:icon-files';
import transferWorkerUrl from './lib/transfer/transfer.worker.ts?worker&url';
import { Ways } from './lib/state/ways.svelte';
import backupWorkerUrl from './lib/vault/backup.worker.ts?worker&url';
import { IntakeStore, LinkStore } from './lib/vault/later';

const startTransferWorker = () => startWorker(transferWorkerUrl);
const startBackupWorker = () => startWorker(backupWorkerUrl);

/**
 * The second half of the composition root: the long-lived objects that only an open vault needs. It is fetched after the
 * first picture stands, so that the unlock screen does not wait for it.
 */
export function makeDaily(app: Omit<App, keyof Daily>, tabs: TabChannel): Daily {
  const { preferences, route, time, vault } = app;
  const views = new Views();
  const idle = new IdleLock(time, tabs, watchedBy(vault, preferences, route));
  const correctionMs = () => preferences.settings.clockCorrectionMs;
  const codeTime = correctedTime(time, correctionMs);
  const timeCheck = new TimeCheck({ time, correctionMs, ask: () => askServerTime(import.meta.env.BASE_URL) });
  const clipboard = makeClipboard(app, codeTime, views);
  const store = new IntakeStore(`faktor:${import.meta.env.BASE_URL}:intake`);
  const shared = new SharedIntake(store, vault);
  const unsaved = new UnsavedWork({ store, vault, publicKey: () => shared.publicKey, nowMs: () => time.nowMs() });
  const launched = new Launched(route);
  const backups = makeBackups(app);
  for (const one of [shared, unsaved, clipboard, timeCheck, launched, backups.linkedFile]) one.start();
  idle.start(views);
  // Made while the person types the password; the list needs it at once.
  whenIdle(() => collatorOf(preferences.language));
  return {
    clipboard,
    clock: new Clock(codeTime, views),
    floating: makeFloating(views, [idle, clipboard]),
    icons: makeIcons(),
    idle,
    launched,
    passkeys: new Passkeys(vault, () => import('./lib/device/web-authn')),
    reveal: makeReveal(preferences),
    shared,
    startBackupWorker,
    startTransferWorker,
    timeCheck,
    unsaved,
    updates: new Updates(),
    usage: usageOf(vault, store, shared, time),
    ways: new Ways(vault),
    ...backups,
    ...makeForgotten(),
  };
}

/** What is kept of what the person just did, until the vault locks. */
function makeForgotten() {
  const exportChoice = new ExportChoice();
  return {
    counterCodes: new CounterCodes(),
    exportChoice,
    keeping: new Keeping(),
    saved: new Saved(),
    undo: new Undo(),
  };
}

function makeLinkedFile({ time, vault }: Omit<App, keyof Daily>): LinkedFile<FilePlace> {
  const named = `faktor:${import.meta.env.BASE_URL}:link`;
  return new LinkedFile({
    vault,
    links: new LinkStore<FilePlace>(named),
    places: {
      canPick: canPickPlace,
      pickNew: pickNewPlace,
      pick: pickPlace,
      read: readPlace,
      write: writePlace,
      isPermitted,
    },
    nameOf: ({ name }) => name,
    exclusively: exclusively(named),
    nowMs: () => time.nowMs(),
  });
}

function makeBackups(app: Omit<App, keyof Daily>): Pick<Daily, 'linkedFile' | 'testedBackups'> {
  const { kdfProgress, preferences, time, vault } = app;
  const linkedFile = makeLinkedFile(app);
  const isLinked = () => linkedFile.state.kind === 'current';
  const around = { vault, preferences, time, kdfProgress, startWorker: startBackupWorker, isLinked };
  return { linkedFile, testedBackups: new TestedBackups(around) };
}

function usageOf(vault: VaultState, store: IntakeStore, shared: SharedIntake, time: Time): Usage {
  const intakeKey = () => vault.intakeKey();
  const usage = new Usage({ store, intakeKey, publicKey: () => shared.publicKey, nowMs: () => time.nowMs() });
  vault.unwritten.also = usage;
  return usage;
}

function makeClipboard(app: Pick<App, 'policy' | 'preferences'>, time: Time, views: Views): ClipboardState {
  const { policy, preferences } = app;
  return new ClipboardState({
    time,
    correctionMs: () => preferences.settings.clockCorrectionMs,
    write: (text) => writeClipboard(text, views.focused ?? window),
    hasFocus: () => views.focused !== null,
    keepMinutes: () => preferences.settings.keepMinutes,
    lastSeconds: policy.clipboard.lastSeconds,
    late: () => preferences.settings.lateCopy,
  });
}

function makeReveal(preferences: Preferences): Reveal {
  return new Reveal({
    mode: () => preferences.settings.reveal,
    seconds: () => preferences.settings.revealSeconds,
  });
}

/** What is done in the floating window counts as done on the page. */
function makeFloating(views: Views, listeners: readonly { listen: (view: Window) => void }[]): Floating {
  return new Floating({
    isOffered: () => hasFloatingWindows(),
    open: () => openFloatingWindow(),
    dress: dressAs,
    takeLook,
    join: (view) => {
      for (const one of listeners) one.listen(view);
      return views.join(view);
    },
    page: window,
  });
}

function makeIcons(): Icons {
  return new Icons({ names: iconNames, fetch: (name) => fetchPart(import.meta.env.BASE_URL + name) });
}

/** What locking would lose there was typed, or is shown once. */
const fillingScreens = [
  'add',
  'edit',
  'refused',
  'drawer',
  'change-password',
  'import',
  'export',
  'ways',
  'recovery-key',
  'new-password',
  'backup',
];

function watchedBy(vault: VaultState, preferences: Preferences, route: Route): Watched {
  return {
    isOpen: () => vault.phase.kind === 'open',
    idleMinutes: () => preferences.settings.idleMinutes,
    hideSeconds: () => preferences.settings.hideSeconds,
    isFilling: () => fillingScreens.some((kind) => kind === route.screen.kind),
    lock: (reason) => {
      vault.lock(reason);
    },
  };
}
