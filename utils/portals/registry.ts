import { dedecms } from './families/dedecms';
import { empirecms } from './families/empirecms';
import { founder } from './families/founder';
import { govCn } from './families/gov-cn';
import { hanweb } from './families/hanweb';
import { kaipuyun } from './families/kaipuyun';
import { newshouse } from './families/newshouse';
import { nfc } from './families/nfc';
import { ownTemplates } from './families/own-templates';
import { powereasy } from './families/powereasy';
import { siteserver } from './families/siteserver';
import { trs } from './families/trs';
import { vsb } from './families/vsb';
import { webplus } from './families/webplus';
import { generic } from './generic';
import type { Portal } from './portal';

/**
 * Every family, all asked on every page: sites are rebuilt, templates copied and mixed, so what an element holds decides,
 * not whose page it is.
 */
export const PORTALS: readonly Portal[] = [govCn, trs, hanweb, vsb, kaipuyun, nfc, webplus, siteserver, dedecms, empirecms, powereasy, ownTemplates, founder, newshouse, generic];
