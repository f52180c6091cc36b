import type { ComponentType } from 'preact';
import { mayRetry } from '../../utils/article/error-codes';
import { i18n } from '../../utils/browser/i18n';
import type { PopupModel } from '../model/popup-model';
import { errorNote } from '../model/words/error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { Icon } from '../ui/Icon';
import { StateLine } from '../ui/StateLine';
import { TextButton } from '../ui/TextButton';
import { KeptClip } from './KeptClip';
import styles from './Popup.module.css';
import { PrivateQuestion } from './PrivateQuestion';
import { Refusal } from './Refusal';
import type { TargetLineProps } from './TargetLine';

export interface PopupProps {
  model: PopupModel;
  /** Opens the side panel at the clip; called within the click. */
  onRead: (clip: number) => void;
  onLibrary: () => void;
  onSettings: () => void;
  /** Opens the address of a frame that cannot be read from outside. */
  onAddress: (url: string) => void;
  /** Asks for the host of an address, and resolves with whether it was granted; absent where the click on the button is enough. */
  onAllow?: ((url: string) => Promise<boolean>) | undefined;
  /** Closes the popup: the reader wants nothing kept, or the picker is open. */
  onClose: () => void;
  /** Lets the reader show the parts on the page itself. */
  onPick: () => void;
  /** The key that clips, as it was really assigned: empty for none, undefined until it is known. */
  shortcut: string | undefined;
  /** Opens the place where it is changed. */
  onShortcut: () => void;
  /** Says where the clip is kept; absent for who is in no team. */
  Target?: ComponentType<Omit<TargetLineProps, 'target'>> | undefined;
}

/** What the toolbar button opens: working, then what was kept, or why nothing was. */
export function Popup({ model, onRead, onLibrary, onSettings, onAddress, onAllow, onClose, onPick, shortcut, onShortcut, Target }: PopupProps) {
  const state = model.state.value;
  const url = model.tab.value?.url;
  const allow = onAllow && url !== undefined ? { url, ask: () => void onAllow(url).then((granted) => (granted ? model.retry() : undefined)) } : undefined;
  const readable = state.kind === 'failed' ? state.before : state.kind === 'kept' && !state.opened.trashed ? state.id : undefined;
  const problem = state.kind === 'failed' ? state.error : model.problem.value;
  const leaveWhenPicking = (again: Promise<boolean>): void => void again.then((picking) => picking && onClose());
  const retry = (): void => leaveWhenPicking(model.retry());
  return (
    <div class={styles['popup']}>
      <main class={styles['main']}>
        <h1 class="visually-hidden">{i18n.t('extension.name')}</h1>
        {/* Nothing is said before the request has left: whoever reads that it works may close the popup. */}
        {(state.kind === 'looking' || state.kind === 'working') && (
          <StateLine tone="busy" text={state.kind === 'working' ? i18n.t('popup.working') : ''} />
        )}
        {state.kind === 'working' && <p class={styles['hint']}>{i18n.t('popup.workingHint')}</p>}
        {problem?.code === 'clip.private' ? (
          <PrivateQuestion onAgree={() => leaveWhenPicking(model.agree())} onClose={onClose} />
        ) : state.kind === 'failed' ? (
          <Refusal error={state.error} again={readable !== undefined} onRetry={retry} onInsist={() => void model.insist()} onOriginal={() => void model.keepOriginal()} onAddress={onAddress} onPick={onPick} allow={allow} />
        ) : (
          state.kind === 'kept' && problem && <ErrorNote {...errorNote(problem.code)}>
            {mayRetry(problem.code) && <Button onClick={retry}>{i18n.t('popup.retry')}</Button>}
          </ErrorNote>
        )}
        {state.kind === 'unseen' && (
          <>
            <StateLine tone="ok" text={i18n.t('popup.kept')} />
            <p class={styles['hint']}>{i18n.t('private.unseen')}</p>
          </>
        )}
        {state.kind === 'kept' && <KeptClip key={state.id} model={model} kept={state} onRead={onRead} onPick={onPick} Target={Target} />}
      </main>
      <footer class={styles['footer']}>
        {readable !== undefined && (
          <Button look="primary" grow onClick={() => onRead(readable)}>
            {i18n.t('popup.read')}
          </Button>
        )}
        <Button grow={readable === undefined} onClick={onLibrary}>
          {i18n.t('popup.library')}
        </Button>
        <Button look="quiet" aria-label={i18n.t('popup.settings')} title={i18n.t('popup.settings')} onClick={onSettings}>
          <Icon name="gear" />
        </Button>
        {shortcut !== undefined && (
          <p class={styles['shortcut']}>
            {shortcut ? i18n.t('shortcut.is', [shortcut]) : i18n.t('shortcut.none')}
            <TextButton onClick={onShortcut}>{i18n.t('shortcut.change')}</TextButton>
          </p>
        )}
      </footer>
    </div>
  );
}
