import { type ComponentChild, render } from 'preact';
import { afterEach } from 'vitest';
import '../../components/styles/base.css';

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

/** Draws a component into the page; called again with the root it gave, draws over it. Taken away after the test. */
export function mount(component: ComponentChild, root: HTMLElement = document.body.appendChild(document.createElement('div'))): HTMLElement {
  if (!roots.includes(root)) roots.push(root);
  render(component, root);
  return root;
}
