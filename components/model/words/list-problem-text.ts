import { i18n } from '../../../utils/browser/i18n';
import type { ListProblem } from '../../../utils/team/read-people-list';

const WHY = { twice: 'people.twice', there: 'people.there', role: 'people.badRole', more: 'people.tooMuch', name: 'people.noName', long: 'people.tooLong' } as const satisfies Record<ListProblem['why'], string>;

/** What is wrong with a line of a list of people, naming the line. */
export const listProblemText = ({ line, text, why, first }: ListProblem): string => i18n.t('people.line', [String(line), text, i18n.t(WHY[why], [String(first ?? '')])]);
