import { parseAddress } from '../article/parse-address';
import type { TeamPreset } from '../article/team-preset';
import { managedSettings } from './managed-settings';

/** The team that the organisation has preset; undefined where there is none. Values of a wrong type are as if they were not set. */
export async function managedTeam(): Promise<TeamPreset | undefined> {
  const { address, name, database } = Object((await managedSettings())['team']) as Record<string, unknown>;
  if (!isText(address) || !/^https?:$/.test(parseAddress(address)?.protocol ?? '')) return undefined;
  return { address: address.trim(), ...(isText(name) && { name: name.trim() }), ...(isText(database) && { database: database.trim() }) };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
