import { labelKind } from './labels';

/** A label of any kind, known or not, with its colon. */
const LABELLED = /^[\u4E00-\u9FFF][\u4E00-\u9FFF\s]{1,9}[:：∶﹕]/;

/** A line that is a label or begins with one: no value of the label before it. */
export const isLabelled = (text: string): boolean => labelKind(text) !== undefined || LABELLED.test(text);
