/** What a person can set; kept in extension storage, defaults here. */
export interface Settings {
  /** Keep the original page (compressed) beside each clip. */
  keepOriginal: boolean;
  /** Largest file that is kept, in bytes. */
  maxFileBytes: number;
  reader: {
    /** auto follows the system; paper is the warm light page. */
    theme: 'auto' | 'light' | 'dark' | 'paper';
    /** Body size in px and line height as a factor. */
    size: number;
    leading: number;
  };
}

export const DEFAULT_SETTINGS: Settings = {
  keepOriginal: true,
  maxFileBytes: 50 * 1024 * 1024,
  reader: { theme: 'auto', size: 17, leading: 1.95 },
};
