import { campus } from './families/campus';
import { govCn } from './families/gov-cn';
import { hanweb } from './families/hanweb';
import { kaipuyun } from './families/kaipuyun';
import { newspapers } from './families/newspapers';
import { portals } from './families/portals';
import { trs } from './families/trs';
import { vsb } from './families/vsb';
import { generic } from './generic';
import type { Portal } from './portal';

/**
 * Every family, all asked on every page: sites are rebuilt, templates copied and mixed, so what an element holds decides,
 * not whose page it is.
 */
export const PORTALS: readonly Portal[] = [govCn, trs, hanweb, vsb, kaipuyun, campus, portals, newspapers, generic];
