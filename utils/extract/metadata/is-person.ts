/** The commonest family names of the census of 2020, of most people, and those of two characters. */
const FAMILIES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁常岳洪俞柳翟鲍裴阮焦霍柯耿骆殷詹欧辛冉靳蒲滕穆屈瞿谷费卓梅席喻闵荆隋凌娄佟池祁臧桂戚褚狄宫晏窦苑匡柴牟甄卞艾尤卜鞠邬敖奚茅芦危';
const PERSON = new RegExp(`^(?:(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|夏侯|长孙|宇文|端木)[\u4E00-\u9FFF]{1,2}|[${FAMILIES}][\u4E00-\u9FFF]{1,2}|[\u4E00-\u9FFF]{2,6}·[\u4E00-\u9FFF·]{2,12}|本.评论员)$`);

/** True for what reads as the name of a person: a family name and one or two characters more; 本报评论员 is how a paper signs what it says itself. */
export const isPerson = (text: string): boolean => PERSON.test(text);
