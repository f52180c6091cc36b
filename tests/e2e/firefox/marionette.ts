import { connect, type Socket } from 'node:net';

/** Firefox's own remote protocol: frames `length:[0, id, command, parameters]`, answers `length:[1, id, error, value]`. */
export interface Marionette {
  send<T = unknown>(command: string, parameters?: Record<string, unknown>): Promise<T>;
  /** Ends the connection; what still waits for an answer fails. */
  close(): void;
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
  /** Made when it was asked, so that a failure tells who asked. */
  asker: Error;
}

/** Longer than any command may take by the limits that were set for the session (milliseconds). */
const LIMIT = 60_000;

/** Connects to a Firefox that was started with `--marionette` and listens on that port. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port);
  const waiting = new Map<number, Waiting>();
  let next = 1;
  readFrames(socket, (frame) => {
    // The first frame is a greeting, not an answer.
    if (!Array.isArray(frame)) return;
    const [, id, error, value] = frame as [number, number, { error: string; message: string } | null, unknown];
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(Object.assign(asked.asker, { message: `${error.error}: ${error.message}` }));
    else asked?.resolve(value as never);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone'));
    waiting.clear();
  });
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = next++;
        const asker = new Error(command);
        const late = setTimeout(() => reject(Object.assign(asker, { message: `${command}: no answer` })), LIMIT);
        const settled =
          <T>(settle: (outcome: T) => void) =>
          (outcome: T): void => {
            clearTimeout(late);
            settle(outcome);
          };
        waiting.set(id, { resolve: settled(resolve), reject: settled(reject), asker });
        const frame = Buffer.from(JSON.stringify([0, id, command, parameters]));
        socket.write(Buffer.concat([Buffer.from(`${frame.length}:`), frame]));
      }),
    close: () => void socket.destroy(),
  };
}

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });

/** Calls `take` with each whole frame, however the bytes arrive. */
function readFrames(socket: Socket, take: (frame: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('error', () => undefined); // told by 'close'
  socket.on('data', (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (colon < 0 || rest.length < end) return;
      const frame = JSON.parse(rest.subarray(colon + 1, end).toString()) as unknown;
      rest = rest.subarray(end);
      take(frame);
    }
  });
}
