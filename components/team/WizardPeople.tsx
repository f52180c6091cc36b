import { i18n } from '../../utils/browser/i18n';
import type { ReadList } from '../model/read-list';
import type { TeamWizard } from '../model/team-wizard';
import { Button } from '../ui/Button';
import { StateLine } from '../ui/StateLine';
import { PeopleField } from './PeopleField';
import styles from './TeamWizard.module.css';

/** Who is to be in the team; then it is made. */
export function WizardPeople({ model, own, list, readList, onList }: { model: TeamWizard; own: string; list: string; readList: ReadList; onList: (list: string) => void }) {
  const read = readList(list, [own]);
  const busy = model.busy.value;
  const found = model.found.value;
  return (
    <form
      class={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void model.create(read.people);
      }}
    >
      {found === 'half' && <p class={styles['note']}>{i18n.t('wizard.half')}</p>}
      {typeof found === 'object' && <p class={styles['warning']}>{i18n.t('wizard.goesOn', [found.name])}</p>}
      <PeopleField list={list} read={read} onList={onList} />
      <p class={styles['small']}>{i18n.t('wizard.onlySelf')}</p>
      <div class={styles['actions']}>
        <Button submit look="primary" disabled={busy !== undefined || read.problems.length > 0}>
          {i18n.t('wizard.create')}
        </Button>
        <Button disabled={busy !== undefined} onClick={() => model.back()}>
          {i18n.t('wizard.back')}
        </Button>
      </div>
      {typeof busy === 'object' && <StateLine tone="busy" text={i18n.t('wizard.making', [String(busy.done), String(busy.of)])} />}
    </form>
  );
}
