/** The icon of the toolbar button, for drawings of the toolbar. */
export const JianbaoMark = () => (
  <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" focusable="false">
    <path d="M2.5 1.5h8l3 3v10h-11z" fill="#fffdf8" stroke="#3a3732" stroke-linejoin="round" />
    <path d="M10.5 1.5v3h3z" fill="#d9d2c4" stroke="#3a3732" stroke-linejoin="round" />
    <path d="M5 5.5h4" stroke="#3a3732" />
    <path d="M4 8h8" stroke="#a3241c" stroke-width="2" />
    <path d="M5 11.5h6" stroke="#8f8a81" />
  </svg>
);
