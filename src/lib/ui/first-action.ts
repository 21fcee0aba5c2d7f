/** What takes the focus in an account's row. Not the handle: there the arrows move the account. */
export function firstAction(row: HTMLElement | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('.actions button:not(.handle)') ?? null;
}
