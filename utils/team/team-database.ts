/** CouchDB's rule for names, and ours: all databases of teams begin alike. */
export const isTeamDatabase = (db: string): boolean => /^team-[a-z0-9][a-z0-9-]{0,50}$/.test(db);
