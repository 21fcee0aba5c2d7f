import { mount } from 'svelte';
import './tokens.css';
import './app.css';
import App from './App.svelte';
import bodyWorkerUrl from './lib/vault/body.worker.ts?worker&url';
import kdfWorkerUrl from './lib/crypto/argon2id.worker.ts?worker&url';
import { exclusively } from './lib/device/exclusive';
import { hasFile, mirrorFileName } from './lib/device/mirror-place';
import { openTabChannel } from './lib/device/tab-channel';
import { deviceTime as time } from './lib/device/time';
import { installDefaultPolicy, startWorker } from './lib/device/trusted-types';
import mirrorWorkerUrl from './lib/mirror/mirror.worker.ts?worker&url';
import { defaultPolicy } from './lib/policy/policy';
import { localSettings } from './lib/settings/store';
import { Announcer } from './lib/state/announcer.svelte';
import { reportBugs } from './lib/device/bug-report';
import { KdfProgress } from './lib/state/kdf-progress.svelte';
import type { Daily } from './lib/state/app';
import { Later } from './lib/state/later.svelte';
import { LockoutState } from './lib/state/lockout.svelte';
import { PasswordReminder } from './lib/state/password-reminder.svelte';
import { Preferences } from './lib/state/preferences.svelte';
import { RegisterAgain } from './lib/state/register-again.svelte';
import { Route } from './lib/state/route.svelte';
import { SecondPlace } from './lib/state/second-place.svelte';
import { Texts } from './lib/state/texts.svelte';
import { VaultState, type Phase } from './lib/state/vault-state.svelte';
import { whenIdle } from './lib/state/when-idle';
import {
  loadLockout,
  loadMirrored,
  loadVault,
  openVaultStore,
  switchedStore,
  type Lockout,
  type LockoutOptions,
  type Vault,
} from './lib/vault';

/**
 * The composition root: with daily.ts, the only `new` of long-lived objects. Every name that reaches the browser carries the base path.
 */
const base = import.meta.env.BASE_URL;
const named = (what: string) => `faktor:${base}:${what}`;

async function start(): Promise<void> {
  installDefaultPolicy();
  const preferences = new Preferences(localSettings(named('settings')), navigator.languages);
  const tabs = openTabChannel(named('tabs'));
  const { around, counter, secondPlace } = vaultSurroundings();
  const kdfProgress = new KdfProgress();
  const passwordReminder = new PasswordReminder(preferences, time);
  const load = once(() => loadAll(around, counter, kdfProgress.tell, passwordReminder.hear));
  const registerAgain = new RegisterAgain(load);
  const lockout = new LockoutState(around.store, around.rules, counter, time);
  let stands: () => void = () => undefined;
  const standing = new Promise<void>((resolve) => (stands = resolve));
  const follow = (phase: Phase) => void standing.then(() => registerAgain.follow(phase));
  const vault = new VaultState(around.store, load, tabs, lockout, follow, secondPlace);
  const [texts] = await Promise.all([Texts.load(preferences.language), vault.start()]);
  const first = {
    ...{ kdfProgress, lockout, passwordReminder, preferences, registerAgain, secondPlace, texts, time, vault },
    announcer: new Announcer(),
    later: new Later(),
    policy: defaultPolicy,
    route: new Route(),
    version: __VERSION__,
    build: __COMMIT__,
  };
  // What is missing of the app is there before `later` says so, and nothing that needs it is shown sooner.
  const app = first as typeof first & Daily;
  mount(App, { target: mountPoint(), props: { app } });
  // The form that makes a vault, or unlocks it, stands before anything else is fetched; then that comes while the person types.
  if (vault.phase.kind === 'absent') await loadSetup(texts);
  if (vault.phase.kind === 'absent' || vault.phase.kind === 'locked') await firstPicture();
  stands();
  void import('./routes/Screens.svelte');
  const [{ makeDaily }] = await Promise.all([import('./daily'), texts.loadRest(), load()]);
  Object.assign(app, makeDaily(first, tabs));
  app.later.ready();
  // By now the two places have been compared; what was found may change the screen.
  await vault.start();
  await app.updates.start(base, import.meta.env.PROD);
}

/** The form that makes a vault, with its texts. */
async function loadSetup(texts: Texts): Promise<void> {
  const fields = import('./lib/state/new-password.svelte');
  const form = import('./routes/Setup.svelte');
  await Promise.all([form, texts.loadRest(), (await fields).loadPasswordTexts(texts.language)]);
}

/** The part that seals and opens, with its counter and its worker. */
async function loadAll(
  around: LockoutOptions,
  counter: () => Promise<Lockout>,
  onProgress: KdfProgress['tell'],
  onWay: PasswordReminder['hear'],
): Promise<Vault> {
  const [{ argon2idInWorker }, { decideByTrying }, lockout] = await Promise.all([
    import('./lib/crypto/argon2id'),
    import('./lib/crypto/kdf-cost'),
    counter(),
  ]);
  const cost = decideByTrying(argon2idInWorker(startKdfWorker), () => time.monotonicMs());
  const derive = argon2idInWorker(startKdfWorker, onProgress);
  const startBodyWorker = () => startWorker(bodyWorkerUrl);
  return loadVault({ ...around, lockout, derive, cost, onWay, startBodyWorker, idle });
}

function idle(): Promise<void> {
  return new Promise(whenIdle);
}

function startKdfWorker(): Worker {
  return startWorker(kdfWorkerUrl);
}

interface Surroundings {
  readonly around: LockoutOptions;
  readonly counter: () => Promise<Lockout>;
  readonly secondPlace: SecondPlace;
}

function vaultSurroundings(): Surroundings {
  const database = openVaultStore(named('vault'));
  const { store, switchTo } = switchedStore(database);
  const oneWriter = exclusively(named('vault'));
  const nowMs = () => time.nowMs();
  const fileName = mirrorFileName(named('vault'));
  const secondPlace = new SecondPlace(
    () => hasFile(fileName),
    async (onState) => {
      const startMirror = () => startWorker(mirrorWorkerUrl);
      const locks = { exclusively: oneWriter, oneMirror: exclusively(named('mirror')) };
      const working = { startWorker: startMirror, idle };
      const mirrored = await loadMirrored({ database, fileName, nowMs, onState, ...working, ...locks });
      switchTo(mirrored.store);
      return mirrored;
    },
  );
  const around = {
    store,
    rules: defaultPolicy.lockout,
    exclusively: oneWriter,
    oneAttempt: exclusively(named('attempt')),
    nowMs,
    monotonicMs: () => time.monotonicMs(),
  };
  // Whoever counts or opens does so in both places of the vault.
  const counter = once(async () => {
    await secondPlace.ready();
    return loadLockout(around);
  });
  return { around, counter, secondPlace };
}

/** Resolves when the browser has painted; the person reads or types meanwhile. */
function firstPicture(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
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
