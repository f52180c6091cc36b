import { AppError } from '../article/app-error';
import { reported } from './reported';
import { isPrivateTab } from './tabs';

/** Handles a failure of work for a tab: what fails in a private window is told to whoever asked, and noted nowhere. @returns a function that throws what it is given */
export const quietInPrivate =
  (tab: number) =>
  async (error: unknown): Promise<never> => {
    if (error instanceof AppError && (await isPrivateTab(tab))) reported.add(error);
    throw error;
  };
