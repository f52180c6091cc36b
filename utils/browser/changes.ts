/** What changed in the library, said by whoever wrote it, to every other page and worker of the extension. */
export interface Change {
  /** Local ids of the clips that changed; none when a library that was blocked is free again. */
  clips: number[];
}

const NAME = 'jianbao.library';

/** Tells every other context of the extension; call it after the transaction is complete. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(change);
  channel.close();
}

/** Calls `listener` for every change that another context made, until `signal` aborts. */
export function onChange(listener: (change: Change) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', (event: MessageEvent<Change>) => listener(event.data), { signal });
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
