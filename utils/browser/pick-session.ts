import { browser } from './api';

/** A picker that the reader has opened in a tab. */
export interface PickSession {
  token: string;
  /** Address of the page on which it was opened. */
  url: string;
  /** The clip of this page that takes what is picked. */
  again?: number;
  /** The reader has been told that it outlasts a private window. */
  agreed?: boolean;
}

const keyOf = (tab: number): string => `picker:${tab}`;

export const notePicker = (tab: number, session: PickSession): Promise<void> => browser.storage.session.set({ [keyOf(tab)]: session });

export async function pickerOf(tab: number): Promise<PickSession | undefined> {
  return (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)] as PickSession | undefined;
}

export const forgetPicker = (tab: number): Promise<void> => browser.storage.session.remove(keyOf(tab));
