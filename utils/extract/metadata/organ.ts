/** How names of public bodies end, as a piece of a regular expression. */
export const ORGAN = '(?:政府|国务院|办公[厅室]|委员会|[局厅部署院委会办社所馆站处科队]|中心|银行|大学|学院|学校|[中小]学|公司|指挥部|领导小组|党[组委])';
