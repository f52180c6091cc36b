import { i18n } from '../../utils/browser/i18n';
import type { TeamWizard } from '../model/team-wizard';
import { adminErrorText } from '../model/words/admin-error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';

/** What went wrong in a wizard. A team that is there already may be gone on with. */
export function WizardProblem({ model, onOver }: { model: TeamWizard; onOver: () => void }) {
  const problem = model.problem.value;
  const found = model.found.value;
  if (!problem) return null;
  const there = problem.code === 'team.nameTaken' && typeof found === 'object' ? found : undefined;
  return (
    <ErrorNote text={there ? i18n.t('wizard.there', [there.name]) : adminErrorText(problem.code)} code={i18n.t('error.code', [problem.code])}>
      {there && <Button onClick={onOver}>{i18n.t('wizard.over')}</Button>}
    </ErrorNote>
  );
}
