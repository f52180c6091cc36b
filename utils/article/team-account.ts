/** Which new clips go to a team by themselves. */
export type Intake = { kind: 'none' } | { kind: 'ask' } | { kind: 'all' } | { kind: 'tag' | 'folder'; name: string };

/** A team as this device is a member of it. The key stays in this browser: never in a library, a backup, a log or an address. */
export interface TeamAccount {
  /** ULID of the team, the same for all its members and wherever it moves. */
  id: string;
  name: string;
  /** Of the server, without a slash at the end. */
  address: string;
  db: string;
  /** Account. */
  user: string;
  key: string;
  paused: boolean;
  /** Files of other people's clips: fetched when a clip is opened, or all in the background. */
  files: 'opened' | 'all';
  /** Largest file that is sent or fetched by itself, in bytes. */
  maxFileBytes: number;
  intake: Intake;
  /** Whether removed blocks and the original page go along: they can hold a log-in name. */
  originals: boolean;
  /** What we may do there, as it was last heard; the server has the last word. Undefined until it is known. */
  role?: 'reader' | 'editor' | 'owner';
  /** As an owner: version of the team's rules that we have seen to be in force there. */
  rules?: number;
  /** Joining is what brought the browser's permission for the host: leaving gives it back. */
  hostGranted?: boolean;
  /** Set while the team is being left, which may be broken off and goes on where it was: what becomes of its clips. */
  leaving?: 'keep' | 'remove';
}

export const NEW_TEAM = { paused: false, files: 'all', maxFileBytes: 20 * 1024 * 1024, intake: { kind: 'none' }, originals: false } as const satisfies Partial<TeamAccount>;
