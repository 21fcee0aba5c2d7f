export function makeVault(): { bytes: Uint8Array; password: string; recovery: string };
