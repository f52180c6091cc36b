import { i18n } from '../../utils/browser/i18n';
import type { ReadList } from '../model/read-list';
import { listProblemText } from '../model/words/list-problem-text';
import { roleText } from '../model/words/role-text';
import { LabelledField } from '../ui/LabelledField';
import styles from './TeamWizard.module.css';

/** Where a list of people is pasted, with what is made of it, and which lines are nobody. */
export function PeopleField({ list, read: { people, problems }, onList }: { list: string; read: ReturnType<ReadList>; onList: (list: string) => void }) {
  return (
    <>
      <LabelledField label={i18n.t('people.list')} hint={i18n.t('people.listHint')} value={list} lines={6} onText={onList} />
      {problems.length > 0 && (
        <div role="alert" class={styles['problems']}>
          <p>{i18n.t('people.mend')}</p>
          <ul class={styles['lines']}>
            {problems.map((problem) => (
              <li key={problem.line}>{listProblemText(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {people.length > 0 && (
        <div>
          <p role="status" class={styles['small']}>
            {i18n.t('people.count', [String(people.length)])}
          </p>
          <ul class={styles['preview']} aria-label={i18n.t('people.preview')}>
            {people.map(({ line, name, role }) => (
              <li key={line}>
                {name}
                <span class={styles['small']}>{roleText(role)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
