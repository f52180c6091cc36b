import { useState } from 'preact/hooks';
import { AppError } from '../../utils/article/app-error';
import { i18n } from '../../utils/browser/i18n';
import { pagesLike } from '../../utils/pick/pages-like';
import { MODES, type PickerModel } from '../model/picker/picker-model';
import { completenessVerdict } from '../model/words/completeness-verdict';
import { errorText } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { PickRow } from './PickRow';

/** What was read, part by part; each part is the button that lets the next click choose it. */
export function PickPanel({ model, onLeave }: { model: PickerModel; onLeave: () => void }) {
  const [left, setLeft] = useState(false);
  const look = model.look.value;
  const kept = model.kept.value;
  const { host, path } = pagesLike(location.href);
  const { drop, ...parts } = model.choices.value;
  const any = host !== '' && drop.length + Object.keys(parts).length > 0;
  return (
    <section class={`panel ${left ? 'left' : ''}`} role="dialog" aria-label={i18n.t('pick.heading')}>
      <header>
        <h1>{i18n.t('pick.heading')}</h1>
        <button type="button" class="quiet" aria-label={i18n.t('pick.otherSide')} title={i18n.t('pick.otherSide')} onClick={() => setLeft(!left)}>
          ⇄
        </button>
        <button type="button" class="quiet" aria-label={i18n.t('pick.leave')} title={i18n.t('pick.leave')} onClick={onLeave}>
          ✕
        </button>
      </header>
      <p id="hint" class="small">
        {i18n.t('pick.hint')}
      </p>
      <ul aria-busy={model.reading.value}>
        {MODES.map((mode, i) => (
          <PickRow key={mode} model={model} mode={mode} number={i + 1} />
        ))}
      </ul>
      <div role="status">
        {look instanceof AppError ? (
          <p class="problem">{errorText(look.code)}</p>
        ) : (
          look && (
            <p class="small">
              {[
                completenessVerdict(look.completeness),
                i18n.t('count.characters', [formatNumber(look.length)]),
                look.images > 0 && i18n.t('count.images', [formatNumber(look.images)]),
                look.attachments > 0 && i18n.t('count.attachments', [formatNumber(look.attachments)]),
              ]
                .filter(Boolean)
                .join(i18n.t('punctuation.dot'))}
            </p>
          )
        )}
      </div>
      <label class={any ? '' : 'off'}>
        <input type="checkbox" checked={model.asRule.value && any} disabled={!any} onChange={({ currentTarget }) => (model.asRule.value = currentTarget.checked)} />
        <span>
          {i18n.t('pick.asRule')}
          <span class="pages">{`${host}${path ?? ''}`}</span>
        </span>
      </label>
      <footer>
        <button type="button" class="primary" disabled={kept.kind === 'keeping' || kept.kind === 'kept' || !look || look instanceof AppError} onClick={() => void model.keep()}>
          {i18n.t('pick.keep')}
        </button>
        <button type="button" onClick={onLeave}>
          {i18n.t(kept.kind === 'kept' ? 'pick.done' : 'pick.leave')}
        </button>
      </footer>
      <p role="status" class={kept.kind === 'failed' ? 'problem' : 'ok'}>
        {kept.kind === 'keeping' && i18n.t('popup.working')}
        {kept.kind === 'kept' && i18n.t(kept.rule ? 'pick.keptWithRule' : 'popup.kept')}
        {kept.kind === 'failed' && errorText(kept.error.code)}
      </p>
    </section>
  );
}
