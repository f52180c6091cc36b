import { outsidePrivate } from '../../utils/browser/outside-private';

/** What the settings do with the library, loaded when it is wanted; refused with `library.private` in a page that cannot see it. */
export const loadWork = {
  backup: outsidePrivate(async () => (await import('../../components/model/backup-work')).backupWork()),
  team: outsidePrivate(async () => (await import('../../components/model/team-work')).teamWork()),
};
