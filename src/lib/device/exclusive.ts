/** Runs one piece of work at a time over all tabs (Web Locks). A tab that dies gives its turn back. */
export function exclusively(name: string): <T>(work: () => Promise<T>) => Promise<T> {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    let result: { value: T } | undefined;
    await navigator.locks.request(name, async () => {
      result = { value: await work() };
    });
    if (!result) throw new TypeError('the lock ended without running its work');
    return result.value;
  };
}
