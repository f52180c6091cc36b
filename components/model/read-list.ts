import type { readPeopleList } from '../../utils/team/read-people-list';

/** Makes people of a pasted list; handed to the components, which draw what came of it. */
export type ReadList = typeof readPeopleList;
