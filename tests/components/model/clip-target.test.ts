import { expect, it, onTestFinished, vi } from 'vitest';
import { clipTarget } from '../../../components/model/clip-target';

const UID = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** A popup that keeps a clip here, with a clock of its own. */
function open() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const [life, ended] = [new AbortController(), new AbortController()];
  const holds: number[] = [];
  const hold = vi.fn(async (_: string, until: number) => void holds.push(until));
  const access = { hold, run: vi.fn(), left: async () => false };
  const target = clipTarget({ access, accounts: [], remembered: async () => undefined, remember: async () => undefined, now: () => Date.now(), signal: life.signal });
  target.holdWhileOpen(UID, ended.signal);
  return { life, ended, hold, holds };
}

it('a new clip is held for as long as its popup is open: at no moment less than ten seconds are left', () => {
  const { holds } = open();
  for (let second = 0; second < 60; second++) {
    expect(holds.at(-1)! - Date.now()).toBeGreaterThanOrEqual(10_000);
    vi.advanceTimersByTime(1_000);
  }
});

it.each(['life', 'ended'] as const)('and goes at most fifteen seconds after that has ended (%s): nothing holds it again', (end) => {
  const popup = open();
  vi.advanceTimersByTime(21_000);
  const times = popup.hold.mock.calls.length;
  popup[end].abort();
  vi.advanceTimersByTime(60_000);
  expect(popup.hold.mock.calls.length).toBe(times);
  expect(popup.holds.at(-1)! - (Date.now() - 60_000)).toBeLessThanOrEqual(15_000);
});

it('a hold that fails does not end the holding', () => {
  const { hold } = open();
  hold.mockRejectedValueOnce(new Error('no room'));
  vi.advanceTimersByTime(11_000);
  expect(hold.mock.calls.length).toBe(3);
});
