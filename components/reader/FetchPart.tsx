import { useState } from 'preact/hooks';
import { toAppError } from '../../utils/article/app-error';
import type { ErrorCode } from '../../utils/article/error-codes';
import { i18n } from '../../utils/browser/i18n';
import { errorNote } from '../model/words/error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';

/** Fetches from the team what is not on this device: says that it is under way, and why it did not come. `what` names it for who cannot see where the button stands. */
export function FetchPart({ what, onFetch }: { what: string; onFetch: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState<ErrorCode>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setCode(undefined);
    await onFetch().catch((error: unknown) => setCode(toAppError(error, 'message.lost').code));
    setBusy(false);
  };
  return (
    <>
      <Button look="quiet" disabled={busy} aria-busy={busy} aria-label={`${i18n.t(busy ? 'fetch.busy' : 'fetch.now')} ${what}`} onClick={() => void run()}>
        {i18n.t(busy ? 'fetch.busy' : 'fetch.now')}
      </Button>
      {code && <ErrorNote {...errorNote(code)} />}
    </>
  );
}
