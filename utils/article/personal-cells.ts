/** Cells that a device keeps for itself: they never leave it, and never come from another. */
export const PERSONAL: ReadonlySet<string> = new Set(['note', 'folder', 'unread']);
