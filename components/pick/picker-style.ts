/**
 * Style of the picker, in a shadow root of its own: a page's style sheets do not reach it, and tokens.css does not either, so its
 * colours stand here again (tests/components/pick/picker-style.test.ts holds them to be the same).
 */
export const PICKER_STYLE = `
:host {
  --paper: #fbfaf7; --sheet: #ffffff; --sunk: #f3f1ec; --ink: #1c1b19; --ink-2: #5b5852; --ink-3: #6b6760; --rule: #e3dfd7; --edge: #8f8a81;
  --accent: #a3241c; --accent-strong: #8a1c15; --accent-ink: #ffffff; --accent-soft: #f8e9e6; --ok: #2f6b3a; --warn: #855600; --focus: #1f5fbf;
  --shadow: 0 6px 24px rgb(28 27 25 / 14%);
  --sans: system-ui, 'PingFang SC', 'Microsoft YaHei UI', 'Noto Sans CJK SC', sans-serif;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :host {
    --paper: #171614; --sheet: #1e1d1a; --sunk: #262420; --ink: #ece8e0; --ink-2: #b3ada2; --ink-3: #9f998f; --rule: #35322d; --edge: #7d776d;
    --accent: #f08a7d; --accent-strong: #f7a79c; --accent-ink: #2a0906; --accent-soft: #3a211d; --ok: #8ccf98; --warn: #e6b95c; --focus: #8ab4f8;
    --shadow: 0 6px 24px rgb(0 0 0 / 50%);
  }
}
*, *::before, *::after { box-sizing: border-box; }
.box { position: fixed; border: 2px solid #1f5fbf; border-radius: 2px; pointer-events: none; }
.box.at { background: rgb(31 95 191 / 12%); box-shadow: 0 0 0 1px #ffffff; }
.box.chosen { border-color: #a3241c; box-shadow: 0 0 0 1px #ffffff; }
.box.dropped { border: 2px dashed #5b5852; background: repeating-linear-gradient(-45deg, rgb(91 88 82 / 24%) 0 2px, transparent 2px 9px); }
.tab { position: absolute; left: -2px; bottom: 100%; padding: 1px 8px; border-radius: 3px 3px 0 0; background: #a3241c; color: #ffffff; font: 600 12px / 18px var(--sans); white-space: nowrap; }
.tab.within { top: 0; bottom: auto; border-radius: 0 0 3px 0; }
.dropped .tab { background: #5b5852; }
.panel {
  position: fixed; right: 16px; bottom: 16px; display: grid; gap: 8px; width: 344px; max-width: calc(100vw - 32px); max-height: calc(100vh - 32px); padding: 14px 16px 12px;
  overflow: auto; border: 1px solid var(--rule); border-top: 3px solid var(--accent); border-radius: 6px; background: var(--paper); color: var(--ink); box-shadow: var(--shadow);
  font: 13px / 1.5 var(--sans); text-align: left; overflow-wrap: anywhere; pointer-events: auto; cursor: default;
}
.panel.left { right: auto; left: 16px; }
header, footer { display: flex; gap: 4px; align-items: center; }
footer { gap: 8px; margin-top: 2px; }
h1 { flex: 1; margin: 0; font: 600 14px / 1.5 var(--sans); }
p, ul { margin: 0; padding: 0; }
ul { display: grid; gap: 1px; margin: 0 -8px; list-style: none; }
li { display: flex; gap: 2px; align-items: center; border-radius: 6px; }
li.on { background: var(--accent-soft); }
button { min-height: 32px; padding: 4px 12px; border: 1px solid var(--rule); border-radius: 6px; background: var(--sheet); color: var(--ink); font: inherit; cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--edge); }
button:disabled { opacity: .55; cursor: default; }
button:focus-visible, input:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.stage, .stage:hover:not(:disabled) { position: fixed; inset: 0; border: 0; border-radius: 0; background: none; cursor: crosshair; pointer-events: auto; }
.stage:focus-visible { outline: 3px solid #1f5fbf; outline-offset: -3px; }
.primary { flex: 1; border-color: var(--accent); background: var(--accent); color: var(--accent-ink); font-weight: 600; }
.primary:hover:not(:disabled) { border-color: var(--accent-strong); background: var(--accent-strong); }
.quiet { min-width: 28px; min-height: 28px; padding: 2px 6px; border-color: transparent; background: none; color: var(--ink-2); white-space: nowrap; }
.quiet:hover:not(:disabled) { border-color: transparent; background: var(--sunk); color: var(--ink); }
.part { display: grid; flex: 1; grid-template-columns: 44px minmax(0, 1fr); gap: 8px; min-width: 0; padding: 5px 8px; border-color: transparent; background: none; text-align: left; }
.part:hover:not(:disabled) { border-color: transparent; background: var(--sunk); }
li.on .part:hover:not(:disabled) { background: none; }
.name { color: var(--ink-2); }
li.on .name { color: var(--accent); font-weight: 600; }
.value { display: -webkit-box; overflow: hidden; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
.tools { display: flex; padding-right: 4px; font-size: 12px; }
.small, .pages { color: var(--ink-3); font-size: 12px; }
.pages { display: block; }
.unsure { color: var(--warn); }
.ok { color: var(--ok); font-weight: 600; }
.problem { color: var(--accent); }
label { display: flex; gap: 8px; align-items: flex-start; padding-top: 8px; border-top: 1px solid var(--rule); cursor: pointer; }
label.off { color: var(--ink-3); cursor: default; }
input { width: 16px; height: 16px; margin: 2px 0 0; accent-color: var(--accent); }
[role='status']:empty { display: none; }
.said { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .box { border-color: Highlight; } }
`;
