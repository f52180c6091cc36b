import { toAppError } from '../../article/app-error';
import type { SiteRule } from '../../article/site-rule';
import { readSiteRules } from '../../article/site-rules-file';
import { RULES } from '../backup/format';
import type { Backup } from './backup';
import type { Problem } from './problem';
import { readListed } from './read-listed';

/** The rules for sites in a backup, checked like those of any file: all of them, or none and why. @throws AppError `backup.unreadable` */
export async function readRules(backup: Backup): Promise<{ rules: SiteRule[] } | { problem: Problem }> {
  if (!backup.listed.has(RULES)) return { rules: [] };
  const read = await readListed(backup, RULES);
  if ('problem' in read) return read;
  try {
    return { rules: readSiteRules(new TextDecoder().decode(read.bytes)) };
  } catch (error) {
    return { problem: { code: toAppError(error, 'rules.notRules').code, entry: RULES } };
  }
}
