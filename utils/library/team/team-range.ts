/** Key range of everything of one team, in stores whose keys begin with it. */
export const ofTeam = (team: string): IDBKeyRange => IDBKeyRange.bound([team], [team, []]);
