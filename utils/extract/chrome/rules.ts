import { accessibility } from './accessibility';
import { breadcrumb } from './breadcrumb';
import { counter } from './counter';
import { credit } from './credit';
import { disclaimer } from './disclaimer';
import { download } from './download';
import { filing } from './filing';
import { fontSize } from './font-size';
import { organisers } from './organisers';
import { pager, prevNext } from './prev-next';
import { praise } from './praise';
import { qr } from './qr';
import { related } from './related';
import { rights } from './rights';
import type { ChromeRule } from './rule';
import { share } from './share';
import { survey } from './survey';
import { tools } from './tools';
import { welcome } from './welcome';

/** In the order in which a line is asked. */
export const CHROME_RULES: readonly ChromeRule[] = [
  breadcrumb,
  download,
  filing,
  organisers,
  counter,
  fontSize,
  share,
  tools,
  qr,
  pager,
  prevNext,
  related,
  disclaimer,
  rights,
  praise,
  welcome,
  survey,
  credit,
  accessibility,
];
