import { AppError } from '../../utils/article/app-error';
import { UNSURE } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { PickLook } from '../../utils/article/pick-look';
import { describe } from '../../utils/pick/describe';
import type { Mode, PickerModel } from '../model/picker/picker-model';
import { formatNumber } from '../model/words/format-number';

/** One part: the button that points at it, what was read for it, and widening or letting go what was chosen. */
export function PickRow({ model, mode, number }: { model: PickerModel; mode: Mode; number: number }) {
  const choice = mode === 'drop' ? model.choices.value.drop.at(-1) : model.choices.value[mode];
  const look = model.look.value;
  const name = i18n.t(`pick.${mode}`);
  return (
    <li class={model.mode.value === mode ? 'on' : ''}>
      <button type="button" class="part" aria-pressed={model.mode.value === mode} aria-keyshortcuts={String(number)} onClick={() => (model.mode.value = mode)}>
        <span class="name">{name}</span>
        <span class="value" lang="zh-CN">
          <Value look={look instanceof AppError ? undefined : look} model={model} mode={mode} />
        </span>
      </button>
      {choice && (
        <span class="tools">
          <button type="button" class="quiet" aria-label={i18n.t('pick.widenOf', [name])} onClick={() => model.widen(mode)}>
            {i18n.t('pick.widen')}
          </button>
          <button type="button" class="quiet" aria-label={i18n.t('pick.clearOf', [name])} onClick={() => model.clear(mode)}>
            {i18n.t('pick.clear')}
          </button>
        </span>
      )}
    </li>
  );
}

function Value({ look, model, mode }: { look: PickLook | undefined; model: PickerModel; mode: Mode }) {
  if (mode === 'drop') {
    const { drop } = model.choices.value;
    return <>{drop.length > 0 ? i18n.t('pick.dropped', [formatNumber(drop.length), describe(drop.at(-1)!.element).begins]) : i18n.t('pick.nothing')}</>;
  }
  if (!look) return <>…</>;
  if (mode === 'body') return <>{look.first || i18n.t('pick.noText')}</>;
  const field = look[mode];
  if (!field) return <span class="unsure">{i18n.t(model.choices.value[mode] ? 'pick.unread' : 'pick.none')}</span>;
  return (
    <>
      {field.value}
      {field.confidence < UNSURE && <span class="unsure"> {i18n.t('unsure.mark')}</span>}
    </>
  );
}
