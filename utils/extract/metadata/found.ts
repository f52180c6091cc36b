import type { FieldName, FieldValues, Origin } from '../../article/field';

/** A value as it was found, before it is weighed against the others. */
export type Found = {
  [K in FieldName]: {
    field: K;
    value: FieldValues[K];
    origin: Origin;
    /** How far this place is trusted on its own, 0 to 1. */
    confidence: number;
    /** Line in which it stands, for what is read from the text. */
    line?: number;
    /** The day on which the page was changed, for want of one on which it was published. */
    updated?: boolean;
    /** The label may name another thing than the field: 公开责任部门 beside 发文机关. */
    vague?: boolean;
  };
}[FieldName];
