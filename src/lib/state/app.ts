import { createContext } from 'svelte';
import type { FilePlace } from '../device/file-place';
import type { Time } from '../device/time';
import type { Policy } from '../policy/policy';
import type { Announcer } from './announcer.svelte';
import type { ClipboardState } from './clipboard-state.svelte';
import type { Clock } from './clock.svelte';
import type { CounterCodes } from './counter-codes.svelte';
import type { ExportChoice } from './export-choice.svelte';
import type { Floating } from './floating.svelte';
import type { Icons } from './icons.svelte';
import type { IdleLock } from './idle-lock.svelte';
import type { Keeping } from './keeping.svelte';
import type { Later } from './later.svelte';
import type { LinkedFile } from './linked-file.svelte';
import type { Launched } from './launched.svelte';
import type { LockoutState } from './lockout.svelte';
import type { KdfProgress } from './kdf-progress.svelte';
import type { Passkeys } from './passkeys';
import type { PasswordReminder } from './password-reminder.svelte';
import type { Preferences } from './preferences.svelte';
import type { RegisterAgain } from './register-again.svelte';
import type { Reveal } from './reveal.svelte';
import type { Route } from './route.svelte';
import type { Saved } from './saved.svelte';
import type { SecondPlace } from './second-place.svelte';
import type { SharedIntake } from './shared-intake.svelte';
import type { Texts } from './texts.svelte';
import type { TestedBackups } from './tested-backups.svelte';
import type { TimeCheck } from './time-check.svelte';
import type { UnsavedWork } from './unsaved-work.svelte';
import type { Undo } from './undo.svelte';
import type { Updates } from './updates.svelte';
import type { Usage } from './usage';
import type { VaultState } from './vault-state.svelte';
import type { Ways } from './ways.svelte';

/** The long-lived objects that main.ts makes and every screen may use. */
export interface App extends Daily {
  readonly announcer: Announcer;
  readonly kdfProgress: KdfProgress;
  readonly later: Later;
  readonly lockout: LockoutState;
  readonly passwordReminder: PasswordReminder;
  readonly policy: Policy;
  readonly preferences: Preferences;
  readonly registerAgain: RegisterAgain;
  readonly route: Route;
  readonly secondPlace: SecondPlace;
  readonly texts: Texts;
  readonly time: Time;
  readonly vault: VaultState;
  readonly version: string;
  readonly build: string;
}

/** Those that daily.ts makes, for an open vault; there once `later` is ready, and not read before. */
export interface Daily {
  readonly clipboard: ClipboardState;
  readonly clock: Clock;
  readonly counterCodes: CounterCodes;
  readonly exportChoice: ExportChoice;
  readonly floating: Floating;
  readonly icons: Icons;
  readonly idle: IdleLock;
  readonly keeping: Keeping;
  readonly passkeys: Passkeys;
  readonly launched: Launched;
  readonly linkedFile: LinkedFile<FilePlace>;
  readonly reveal: Reveal;
  readonly saved: Saved;
  readonly shared: SharedIntake;
  /** A Worker that reads one file of another program; whoever starts it ends it. */
  readonly startTransferWorker: () => Worker;
  /** A Worker that opens one sealed file; whoever starts it ends it. */
  readonly startBackupWorker: () => Worker;
  readonly testedBackups: TestedBackups;
  readonly timeCheck: TimeCheck;
  readonly undo: Undo;
  readonly usage: Usage;
  readonly unsaved: UnsavedWork;
  readonly updates: Updates;
  readonly ways: Ways;
}

export const [getApp, setApp] = createContext<App>();
