import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { writeClipboard } from './lib/clipboard/clipboard';
import { argon2idInWorker } from './lib/crypto/argon2id';
import kdfWorkerUrl from './lib/crypto/argon2id.worker.ts?worker&url';
import { exclusively } from './lib/device/exclusive';
import { openTabChannel } from './lib/device/tab-channel';
import { deviceTime as time } from './lib/device/time';
import { installDefaultPolicy, startWorker } from './lib/device/trusted-types';
import { defaultPolicy } from './lib/policy/policy';
import { localSettings } from './lib/settings/store';
import { Announcer } from './lib/state/announcer.svelte';
import { reportBugs } from './lib/device/bug-report';
import { ClipboardState } from './lib/state/clipboard-state.svelte';
import { Clock } from './lib/state/clock.svelte';
import { IdleLock, type Watched } from './lib/state/idle-lock.svelte';
import { KdfProgress } from './lib/state/kdf-progress.svelte';
import { LockoutState } from './lib/state/lockout.svelte';
import { Preferences } from './lib/state/preferences.svelte';
import { RegisterAgain } from './lib/state/register-again.svelte';
import { Route } from './lib/state/route.svelte';
import { Saved } from './lib/state/saved.svelte';
import { Texts } from './lib/state/texts.svelte';
import { Undo } from './lib/state/undo.svelte';
import { Updates } from './lib/state/updates.svelte';
import { VaultState } from './lib/state/vault-state.svelte';
import { loadLockout, loadVault, openVaultStore, type LockoutOptions } from './lib/vault';

/** The composition root: the only `new` of long-lived objects. Every name that reaches the browser carries the base path. */
const base = import.meta.env.BASE_URL;
const named = (what: string) => `faktor:${base}:${what}`;

async function start(): Promise<void> {
  installDefaultPolicy();
  const preferences = new Preferences(localSettings(named('settings')), navigator.languages);
  const tabs = openTabChannel(named('tabs'));
  const around = vaultSurroundings();
  const counter = once(() => loadLockout(around));
  const kdfProgress = new KdfProgress();
  const derive = argon2idInWorker(() => startWorker(kdfWorkerUrl), kdfProgress.tell);
  const load = once(async () => loadVault({ ...around, lockout: await counter(), derive }));
  const registerAgain = new RegisterAgain(load);
  const standing = new LockoutState(around.store, around.rules, counter, time);
  const vault = new VaultState(around.store, load, tabs, standing, (phase) => void registerAgain.follow(phase));
  const [texts] = await Promise.all([Texts.load(preferences.language), vault.start()]);
  const route = new Route();
  const idle = new IdleLock(time, tabs, watchedBy(vault, preferences, route));
  const updates = new Updates();
  const clipboard = clipboardFor(preferences);
  const app = {
    ...{ clipboard, idle, kdfProgress, preferences, registerAgain, route, texts, time, updates, vault },
    lockout: standing,
    policy: defaultPolicy,
    announcer: new Announcer(),
    clock: new Clock(time),
    saved: new Saved(),
    undo: new Undo(),
    version: __VERSION__,
    build: __COMMIT__,
  };
  mount(App, { target: mountPoint(), props: { app } });
  idle.start();
  clipboard.start();
  // The person reads or types meanwhile.
  await load();
  await updates.start(base, import.meta.env.PROD);
}

function vaultSurroundings(): LockoutOptions {
  return {
    store: openVaultStore(named('vault')),
    rules: defaultPolicy.lockout,
    exclusively: exclusively(named('vault')),
    oneAttempt: exclusively(named('attempt')),
    nowMs: () => time.nowMs(),
    monotonicMs: () => time.monotonicMs(),
  };
}

function watchedBy(vault: VaultState, preferences: Preferences, route: Route): Watched {
  return {
    isOpen: () => vault.phase.kind === 'open',
    idleMinutes: () => preferences.settings.idleMinutes,
    hideSeconds: () => preferences.settings.hideSeconds,
    isFilling: () => route.screen.kind === 'add' || route.screen.kind === 'edit',
    lock: (reason) => {
      vault.lock(reason);
    },
  };
}

function clipboardFor(preferences: Preferences): ClipboardState {
  return new ClipboardState({
    time,
    write: writeClipboard,
    hasFocus: () => document.hasFocus(),
    keepMinutes: () => preferences.settings.keepMinutes,
    lastSeconds: defaultPolicy.clipboard.lastSeconds,
    waits: () => preferences.settings.lateCopy === 'wait',
  });
}

function mountPoint(): HTMLElement {
  const target = document.getElementById('app');
  if (!target) throw new TypeError('index.html has no #app');
  return target;
}

/** Runs `work` at the first call and hands its promise to every later one. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => (running ??= work());
}

reportBugs(start);
