"""Eastern names: whether signs have the form of a person's name in Chinese, Japanese or Korean.

A family's name of the commonest leads, and a given name of one or two signs follows.  What else opens with such a sign
(places, desks, words for posts) is listed.

Known misses: rare families; Korean given names of one sign; Japanese families are not listed, and a name there is told
by what it does not say.
"""

from __future__ import annotations

import re

from wirecopy.data.word_lists import article_words

_CHINESE_FAMILIES = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂"
    "苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍"
    "万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶"
    "丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑覃霍翁"
    "隋植甘景薄单單包司柏宁寧柯阮桂闵解强柴华華车車冉房边邊辜窦竇"
)
_CHINESE_DOUBLES = (
    "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|皇甫|慕容|令狐|端木|尉迟|公孙|公孫|夏侯|东方|東方|南宫"
)
#: A name of two or three signs, of four behind a family of two, or of another language with a dot in it.
_CHINESE = re.compile(
    rf"(?:{_CHINESE_DOUBLES})[\u4e00-\u9fff]{{1,2}}|[{_CHINESE_FAMILIES}][\u4e00-\u9fff]{{1,2}}"
    r"|(?=[^·]{1,8}·)[\u4e00-\u9fff·]{4,16}"
)
_KOREAN = re.compile(
    "[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반나라왕금옥육인맹제모탁국은편용][\uac00-\ud7a3]{2}|(?:남궁|황보|제갈|선우|독고|사공|서문)[\uac00-\ud7a3]{1,2}"
)
_JAPANESE = re.compile(
    "[\u4e00-\u9fff々ヶ]{2,6}|[\u4e00-\u9fff々ヶ]{1,4}[\u3041-\u3096]{1,4}|[\u4e00-\u9fff々ヶ]{1,4}[\u30a1-\u30faー]{1,4}"
)
#: What opens with the sign of a family and is no name: places that correspondents are sent to, desks, and common words.
_NO_NAMES = article_words("eastern_names.no_names")
#: How desks end, in Korean; how desks, bodies and papers end, and words that lead a post, in Japanese.
_KOREAN_DESK = re.compile(".*[부팀]")
_JAPANESE_DESK = re.compile(
    ".*[部省庁局社紙課室班会番党署院]"
    "|.*(?:担当|新聞|雑誌|本紙|女性|男性|若手|新人|外国|海外|現場|現地|専門|国際|政治|経済|社会|文化|科学|運動|写真|契約|複数|同行|取材|地元|特派|報道|放送|通信|記者).*"
)

#: Signs of offices and places that end no name in Japanese, and those of regions within.
_JAPANESE_OTHERS = re.compile(
    ".*(?:首相|大臣|長官|次官|総裁|総理|大使|知事|議員|委員|代表|教授|講師|博士|医師|弁護士|監督|選手|投手|主将|会長|社長|市長|町長|村長|区長|議長|部長|課長|校長|院長|所長|署長|店長|長|氏|被告|容疑者|理事|役員|職員|社員|学生|さん"
    "|[府県市町村区郡州国港駅島線通橋]|東京都|北海道|大学|高校)"
    "|.{2,3}[府県].*"
)


def is_chinese_name(signs: str) -> bool:
    """Whether signs have the form of a name in Chinese."""
    return _CHINESE.fullmatch(signs) is not None and signs not in _NO_NAMES


def is_japanese_name(signs: str) -> bool:
    """Whether signs have the form of a name in Japanese: signs, and kana behind them."""
    return (
        _JAPANESE.fullmatch(signs) is not None
        and "の" not in signs
        and not _JAPANESE_DESK.fullmatch(signs)
    )


def ends_otherwise(signs: str) -> bool:
    """Whether signs in Japanese are of a place or an office, or of somebody by it: "石川県金沢市", "高橋社長"."""
    return _JAPANESE_OTHERS.fullmatch(signs) is not None


def is_korean_name(signs: str) -> bool:
    """Whether signs have the form of a name in Korean."""
    return (
        _KOREAN.fullmatch(signs) is not None
        and signs not in _NO_NAMES
        and not _KOREAN_DESK.fullmatch(signs)
    )
