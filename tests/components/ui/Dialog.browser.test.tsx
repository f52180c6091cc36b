import { useState } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '../../../components/ui/Dialog';
import { mount } from '../../helpers/mount';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A question with a second one behind it, as emptying the trash has. */
function Asked({ onClose }: { onClose: () => void }) {
  const [step, setStep] = useState<'ask' | 'work'>();
  return (
    <>
      <button type="button" onClick={() => setStep('ask')}>
        清空
      </button>
      {step && (
        <Dialog
          key={step}
          title={step}
          onClose={() => {
            onClose();
            setStep(undefined);
          }}
        >
          <button type="button" onClick={() => setStep(undefined)}>
            取消
          </button>
          <button type="button" onClick={() => setStep('work')}>
            继续
          </button>
        </Dialog>
      )}
    </>
  );
}

it('gives the focus back when it is answered by a button, and is not closed a second time by that', async () => {
  const onClose = vi.fn<() => void>();
  mount(<Asked onClose={onClose} />);
  await userEvent.click(button('清空'));
  await userEvent.click(button('取消'));
  await expect.element(button('清空')).toHaveFocus();
  expect(onClose).not.toHaveBeenCalled();
});

it('makes way for another one, which stays, and gives the focus back after that', async () => {
  const onClose = vi.fn<() => void>();
  mount(<Asked onClose={onClose} />);
  await userEvent.click(button('清空'));
  await expect.element(page.getByRole('dialog', { name: 'ask' })).toBeVisible();
  const first = page.getByRole('dialog', { name: 'ask' }).element();
  const closed = new Promise((resolve) => first.addEventListener('close', resolve));
  await userEvent.click(button('继续'));
  await closed;
  await expect.element(page.getByRole('dialog', { name: 'work' })).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('清空')).toHaveFocus();
  expect(onClose).toHaveBeenCalledTimes(1);
});
