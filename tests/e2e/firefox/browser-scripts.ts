/** Scripts that run in the browser's own window, where everything of Firefox can be reached. */

const TOOLS = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const extension = WebExtensionPolicy.getByID('jianbao@jianbao.app')?.extension;
  const until = async (find) => {
    for (const end = Date.now() + 20000; Date.now() < end; await new Promise((next) => window.setTimeout(next, 20))) {
      const found = await find();
      if (found) return found;
    }
    throw new Error('waited too long; open are: ' + views().map((view) => view.currentURI?.spec).join(' '));
  };
  const views = () => {
    const side = window.document.getElementById('sidebar')?.contentDocument?.querySelectorAll('browser') ?? [];
    return [...window.document.querySelectorAll('browser'), ...side];
  };
  // A popup or side bar shows about:blank before its own page.
  const shows = (view, address) => view.browsingContext?.currentWindowGlobal?.documentURI?.spec.startsWith(address);
  const inFrame = async (address, work) => {
    const view = await until(() => views().find((one) => shows(one, address)));
    const name = 'jianbao:' + Math.random();
    // Heard by the whole browser: a popup moves from one view to another while it opens.
    const answer = new Promise((resolve) => Services.mm.addMessageListener(name, ({ data }) => resolve(data)));
    const answered = (what) => '(' + what + ') => sendAsyncMessage(' + JSON.stringify(name) + ', JSON.stringify({ ' + what + ' }))';
    const ready = 'if (content.document.readyState === "loading") await new Promise((loaded) => content.addEventListener("DOMContentLoaded", loaded, { once: true }));';
    const code = '(async () => {' + ready + work + '})().then(' + answered('value') + ', (reason) => (' + answered('error') + ')(String(reason)))';
    view.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), false);
    const { value, error } = JSON.parse(await answer);
    if (error) throw new Error(error);
    return value;
  };
`;

/** A body that may await and return, with \`given\`, \`window\`, \`extension\` and the tools above at hand. */
export const inWindow = (body: string): string => `
  const given = [...arguments].slice(0, -1);
  const settled = arguments[arguments.length - 1];
  (async () => { ${TOOLS} ${body} })().then((value) => settled({ value }), (error) => settled({ error: String(error) }));
`;

/** Runs a function in a page as that page's own script would. Given: address of the page, the function's text, its arguments as JSON. */
export const IN_PAGE = inWindow(`
  const [address, source, parameters] = given;
  const work = '(async () => JSON.stringify([await (' + source + ')(...' + parameters + ')]))()';
  const [value] = JSON.parse(await inFrame(address, 'return Cu.evalInSandbox(' + JSON.stringify(work) + ', Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }))'));
  return value;
`);

/** A click of the mouse on the element that is called so, by its name or in its words, once it is there. Given: address of the page, the name. */
export const CLICK = inWindow(`
  const [address, name] = given;
  const called = (element) => [element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? '', element.textContent].map((own) => own.trim());
  const find = 'const called = ' + called + '; const element = [...content.document.querySelectorAll("button, a, input, summary, [role]")].find((one) => called(one).includes(' + JSON.stringify(name) + ') && one.getClientRects().length > 0);';
  // A dialog is in the tree before it is shown: what has no box yet cannot be hit.
  await until(() => inFrame(address, find + 'return !!element'));
  (await until(() => views().find((one) => shows(one, address)))).focus(); // as any click does; made-up ones do not
  // A popup takes no click while it moves from one view to another: who sees nothing happen clicks again.
  await until(() => inFrame(address, find + \`
    let clicked = false;
    const seen = () => { clicked = true; };
    content.addEventListener('click', seen, { capture: true });
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    for (const type of ['mousemove', 'mousedown', 'mouseup']) {
      content.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { button: 0, clickCount: type === 'mousemove' ? 0 : 1, inputSource: 1 }, {});
    }
    content.removeEventListener('click', seen, { capture: true });
    return clicked;\`));
`);
