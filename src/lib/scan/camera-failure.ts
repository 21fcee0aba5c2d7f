import { Failure, type FailureCode } from '../failure';

/** Names of DOMExceptions of getUserMedia (Media Capture and Streams, section 10.2). */
const codes: readonly (readonly [name: string, code: FailureCode])[] = [
  ['NotAllowedError', 'scan/camera-denied'],
  ['NotFoundError', 'scan/camera-missing'],
  ['OverconstrainedError', 'scan/camera-missing'],
  ['NotReadableError', 'scan/camera-busy'],
  ['AbortError', 'scan/camera-busy'],
];

/**
 * What to tell the person about a camera that did not start. html5-qrcode rejects with a string in which the exception's
 * name is buried, so that it is looked for there too. Anything unknown is scan/camera-unsupported.
 */
export function cameraFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const told = error instanceof Error ? error.name : String(error);
  const code = codes.find(([name]) => told.includes(name))?.[1] ?? 'scan/camera-unsupported';
  return new Failure(code, {}, { cause: error });
}
