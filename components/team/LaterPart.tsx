import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { errorNote } from '../model/words/error-text';
import { Disclosure } from '../ui/Disclosure';
import { ErrorNote } from '../ui/ErrorNote';
import { StateLine } from '../ui/StateLine';

/** A part that is loaded when it is opened for the first time, and stays as it is when it is closed. */
export function LaterPart({ title, load }: { title: string; load: () => Promise<ComponentType> }) {
  const [part, setPart] = useState<{ Loaded: ComponentType } | 'loading' | 'failed'>();
  const open = (): void => {
    if (typeof part === 'object' || part === 'loading') return;
    setPart('loading');
    load().then(
      (Loaded) => setPart({ Loaded }),
      () => setPart('failed'),
    );
  };
  return (
    <Disclosure title={title} onOpen={open}>
      {part === 'loading' && <StateLine tone="busy" text={i18n.t('people.loading')} />}
      {part === 'failed' && <ErrorNote {...errorNote('app.defect')} />}
      {typeof part === 'object' && <part.Loaded />}
    </Disclosure>
  );
}
