import { browser } from './api';

/**
 * Which captures still want files, and from which tab. In session storage: it outlives a stopped background and ends with the
 * browser, as tab ids do.
 */
export interface FileJob {
  capture: string;
  /** Absent where no page takes part: the files are elsewhere, or there is no page. */
  tab?: number;
  /** From a private window: noted, because a tab that is gone cannot be asked any more. */
  apart: boolean;
  /** How often it was taken up because nobody worked on it any more. */
  wakes?: number;
}

/** A key a job, so that two changes at once never overwrite each other. */
const PREFIX = 'files.job.';

export async function listJobs(): Promise<FileJob[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, value]) => (key.startsWith(PREFIX) ? [value as FileJob] : []));
}

export const addJob = (job: FileJob): Promise<void> => browser.storage.session.set({ [PREFIX + job.capture]: job });

export const removeJob = (capture: string): Promise<void> => browser.storage.session.remove(PREFIX + capture);
