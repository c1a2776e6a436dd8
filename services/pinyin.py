"""Pinyin of names: each character's usual reading, surnames read as surnames."""

from __future__ import annotations

import os
from functools import lru_cache

# Readings that differ when the character is a surname. Source: 现代汉语词典, entries marked 姓.
SURNAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "区": "ou", "解": "xie", "查": "zha", "朴": "piao", "任": "ren",
    "盖": "ge", "尉": "wei", "乐": "yue", "员": "yun", "召": "shao", "盛": "sheng", "缪": "miao", "冼": "xian",
    "宁": "ning", "翟": "zhai", "覃": "qin", "卜": "bu", "华": "hua", "秘": "bi", "折": "she", "黑": "he",
    "重": "chong", "种": "chong", "洗": "xian", "幺": "yao", "逄": "pang", "句": "gou", "阚": "kan", "隗": "wei",
    "纪": "ji", "过": "guo", "葛": "ge", "哈": "ha", "那": "na", "车": "che", "呙": "guo", "牟": "mu", "晟": "cheng",
    "万": "wan", "石": "shi", "柏": "bai", "燕": "yan", "应": "ying", "令": "ling", "相": "xiang", "长": "chang",
    "都": "du", "沈": "shen", "谌": "chen", "祭": "zhai", "尹": "yin", "於": "yu", "殷": "yin", "宓": "mi",
    "费": "fei", "洪": "hong", "褚": "chu", "亓": "qi", "兴": "xing", "广": "guang", "郇": "xun", "郗": "xi",
}  # fmt: skip
COMPOUND = {
    "尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "单于": ("chan", "yu"), "长孙": ("zhang", "sun"),
    "澹台": ("tan", "tai"), "令狐": ("ling", "hu"), "欧阳": ("ou", "yang"), "司马": ("si", "ma"),
    "上官": ("shang", "guan"), "诸葛": ("zhu", "ge"), "夏侯": ("xia", "hou"), "皇甫": ("huang", "fu"),
    "公孙": ("gong", "sun"), "慕容": ("mu", "rong"), "宇文": ("yu", "wen"), "司徒": ("si", "tu"),
    "轩辕": ("xuan", "yuan"), "端木": ("duan", "mu"), "东方": ("dong", "fang"), "南宫": ("nan", "gong"),
    "独孤": ("du", "gu"), "呼延": ("hu", "yan"), "太史": ("tai", "shi"), "申屠": ("shen", "tu"),
    "闻人": ("wen", "ren"), "赫连": ("he", "lian"), "鲜于": ("xian", "yu"), "闾丘": ("lü", "qiu"),
    "濮阳": ("pu", "yang"), "淳于": ("chun", "yu"), "公羊": ("gong", "yang"), "西门": ("xi", "men"),
    "乐正": ("yue", "zheng"), "钟离": ("zhong", "li"), "宰父": ("zai", "fu"), "亓官": ("qi", "guan"),
}  # fmt: skip


@lru_cache(maxsize=8192)
def syllable(character: str) -> str:
    """The usual reading of a character without tone, ü as v; '' when it is not Hanzi."""
    if not character >= "㐀":
        return ""
    # Its phrases say nothing about single characters; without them it loads in a quarter of the time and memory.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, errors="ignore")
    return found[0][0].replace("ü", "v") if found and found[0] else ""


@lru_cache(maxsize=65536)
def syllables(name: str, *, surname: bool = True) -> tuple[str, ...]:
    """The readings of a name, character by character; a run of letters or digits is one syllable, in lower case.

    With `surname` the first character is read as a surname, two characters as a compound one where there is such.
    """
    result: list[str] = []
    run = ""
    position = 0
    if surname and name[:2] in COMPOUND:
        result.extend(s.replace("ü", "v") for s in COMPOUND[name[:2]])
        position = 2
    elif surname and name[:1] in SURNAMES:
        result.append(SURNAMES[name[0]])
        position = 1
    for character in name[position:]:
        reading = syllable(character)
        if not reading and character.isalnum():
            run += character.lower()
            continue
        if run:
            result.append(run)
            run = ""
        if reading:
            result.append(reading)
    if run:
        result.append(run)
    return tuple(result)
