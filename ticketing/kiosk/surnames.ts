// Chinese surnames by their sound, for a kiosk that has no other way to write them. The most frequent first within each sound.
const bySound =
  'an安 ai艾 bai白柏 ban班 bao包鲍 bei贝 bi毕 bian卞边 bu卜 cai蔡 cao曹 cen岑 chai柴 chang常 che车 chen陈谌 cheng程成 chi迟池 ' +
  'chu褚储楚 cui崔 dai戴代 dang党 deng邓 di狄 diao刁 ding丁 dong董 dongfang东方 dou窦 du杜 duan段 fan范樊 fang方房 fei费 ' +
  'feng冯封丰 fu付傅符富伏 gan甘 gao高 ge葛盖戈 geng耿 gong龚宫巩公 gou苟 gu顾古谷 guan关管官 guo郭 ha哈 han韩 hang杭 hao郝 ' +
  'he何贺和赫 hong洪 hou侯 hu胡扈 hua华花 huang黄 huangfu皇甫 huo霍 ji季纪吉冀姬 jia贾 jian简 jiang蒋江姜 jiao焦矫 jin金靳晋 ' +
  'jing荆景井经 ju鞠 kan阚 kang康 ke柯 kong孔 kou寇 kuai蒯 kuang邝匡 lai赖 lan兰蓝 lang郎 lei雷 leng冷 li李黎厉 lian连廉 ' +
  'liang梁 liao廖 lin林蔺 ling凌 linghu令狐 liu刘柳 long龙 lou娄楼 lu卢陆鲁路禄 luan栾 luo罗骆 lv吕 ma马麻 man满 mao毛茅 ' +
  'mei梅 meng孟蒙 mi米 miao苗缪 min闵 ming明 mo莫 mou牟 mu穆慕 murong慕容 na那 nan南 ni倪 nie聂 ning宁 niu牛钮 ou区欧 ouyang欧阳 ' +
  'pan潘 pang庞 pei裴 peng彭 pi皮 ping平 pu蒲濮朴 qi齐祁戚 qian钱 qiang强 qiao乔 qin秦覃 qing卿 qiu邱秋仇丘 qu曲屈瞿 quan全权 ' +
  'que阙 rao饶 ren任 rong荣容 ruan阮 sang桑 sha沙 shan单 shang尚商 shangguan上官 shao邵 she佘 shen沈申 sheng盛 shi石史施时师 ' +
  'shu舒 shuai帅 si司 sima司马 situ司徒 song宋 su苏宿 sui隋 sun孙 tai邰 tan谭谈檀 tang唐汤 tao陶 teng滕 tian田 tong佟童 tu涂屠 ' +
  'wan万 wang王汪 wei魏韦卫 wen温文闻 weng翁 wu吴武伍邬 xi席习奚 xia夏 xian冼 xiang向项 xiao肖萧 xie谢解 xin辛 xing邢幸 ' +
  'xiong熊 xu徐许 xuan宣 xue薛 yan闫严颜阎燕 yang杨阳 yao姚 ye叶 yi易伊 yin尹殷阴 ying应 yong雍 you尤游 yu于余俞喻虞郁 yuan袁苑元 ' +
  'yue岳乐 yun云 zang臧 zeng曾 zha查 zhai翟 zhan詹湛占 zhang张章 zhao赵 zhen甄 zheng郑 zhi支 zhong钟仲 zhou周 zhu朱祝诸 zhuge诸葛 ' +
  'zhuang庄 zhuo卓 zong宗 zou邹 zu祖 zuo左';

interface Sound {
  sound: string;
  surnames: string[];
}
const compound = new Set(['东方', '皇甫', '令狐', '慕容', '欧阳', '上官', '司马', '司徒', '诸葛']);

const sounds: readonly Sound[] = bySound.split(' ').map((entry) => {
  const sound = /^[a-z]+/.exec(entry)?.[0] ?? '';
  const written = entry.slice(sound.length);
  return { sound, surnames: compound.has(written) ? [written] : Array.from(written) };
});

/** Those that sound as was typed, then those that begin so; at most `limit`. */
export function surnamesLike(typed: string, limit: number): string[] {
  // On keys without the umlaut 吕 is written with a v, or simply with a u.
  const asked = typed.toLowerCase();
  if (asked === '') return [];
  const same = sounds.filter(({ sound }) => sound === asked || (asked === 'lu' && sound === 'lv'));
  const begins = sounds.filter(
    ({ sound }) => sound.startsWith(asked) && !same.some((one) => one.sound === sound),
  );
  return [...same, ...begins].flatMap(({ surnames }) => surnames).slice(0, limit);
}

export const surnameLetters = bySound;
