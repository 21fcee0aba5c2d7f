/** What the browser hands over when a file is opened with the installed app (File Handling API; Chromium). */
interface LaunchParams {
  readonly files: readonly { readonly kind: string; readonly getFile: () => Promise<File> }[];
}
interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

/** Calls `onFiles` with the files that the app was opened with, now and whenever more come. Nothing happens where there is no such API. */
export function onLaunchedFiles(onFiles: (files: readonly File[]) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer((params) => {
    void Promise.all(params.files.filter(({ kind }) => kind === 'file').map((handle) => handle.getFile())).then(
      (files) => {
        if (files.length > 0) onFiles(files);
      },
    );
  });
}
