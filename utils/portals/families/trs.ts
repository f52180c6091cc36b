import type { Portal } from '../portal';

/** TRS WCM, its 2020 look, and TRS 海云 (HyCloud). `.TRS_Editor` may stand in the footer too: the judge weighs each match. */
export const trs: Portal = {
  body: ['.trs_editor_view', '.TRS_UEDITOR', '.trs_paper_default', '.TRS_Editor', '.Custom_UnionStyle', '#dochtmlcon', '.TRS_PreAppend', '#Zoom'],
  drop: [{ selector: '.pageSource, .pageSource_all', reason: 'credit' }],
};
