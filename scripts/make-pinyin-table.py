#!/usr/bin/env python3
"""Write Sources/Wording/Pinyin/PinyinReadings.swift from the Unihan database.

Usage: scripts/make-pinyin-table.py Unihan_Readings.txt[.bz2]

Debian's package `unicode-data` installs the file in /usr/share/unicode. Run once for a new Unicode
version; the result is committed. Licence of the data: Unicode, Inc. License Agreement - Data Files and
Software (https://www.unicode.org/license.txt); the notice stands in the written file.

Characters: the unified ideographs U+4E00-9FFF that have a reading (all of GB2312, GBK and Big5 but
their compatibility forms), and those of the Table of General Standard Characters (2013) outside that
block. Readings: Xiandai Hanyu Cidian 1983, the standard dictionary of 2013, the frequency list
Hanyu Pinlu and kMandarin; the fuller kHanyuPinyin holds many that nobody uses today.
"""

import bz2
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "Sources/Wording/Pinyin/PinyinReadings.swift"
FIELDS = ["kMandarin", "kHanyuPinlu", "kXHC1983", "kTGHZ2013"]
LINE_LENGTH = 80

# The reading of names, places and office words where kMandarin gives the other one.
DEFAULTS = """
薄bo 泊bo 卜bu 长chang 匙shi 地di 都du 囤tun 佛fo 给ji 还huan 咳ke 勒le 肋lei 傀kui 埔pu 茄qie
谁shui 伺si 似si 拓tuo 轧zha 辗zhan 帧zhen 著zhu 琢zhuo 柞zuo 俟si 诘jie 坻di 掴guo 啜chuo 孱chan
纥he 擘bo 焯zhuo 沓ta 铤ting 鹄hu 聒guo 豉chi 蹊xi 靓liang 龈yin 覃qin 翟zhai 晟sheng 什shi 掺chan
蹒pan 袷jia 喔wo 嚼jiao 葚shen 嗲dia 彷pang 杉shan 谌chen 於yu 徵zheng 長chang 還huan 給ji 誰shui
澹dan 亓qi 仉zhang 冼xian 郗xi 阚kan 逄pang 佴nai 隗wei 麴qu 泌mi 荥xing 圩wei 卅sa 廿nian 埗bu
""".split()

# Readings of surnames and places that the dictionaries above leave out.
EXTRA = """
单shan 曾zeng 解xie 仇qiu 查zha 区ou 盖ge 朴piao 缪miao 万mo 俟qi 单chan 长zhang 尉yu 任ren 华hua
翟zhai 覃qin 覃tan 乐yue 乐lao 折she 黑he 秘bi 种chong 员yun 祭zhai 召shao 隗kui 澹tan 鲜xian 谷yu
夹jia 跋ba 能nai 句gou 宓fu 宓mi 洗xian 冼xian 郗chi 郇huan 郇xun 那na 牟mu 柏bo 逄pang 逢pang 繁po
令ling 六lu 番pan 厦xia 涡guo 浚xun 铅yan 歙she 枞zong 渑mian 莘xin 莘shen 莞guan 荥xing 荥ying
蚌beng 泌bi 犍qian 台tai 尉wei 圩xu 圩wei 堡pu 弄long 浒xu 阿e 房pang 漯ta 漯luo 会kuai 巷hang 叶she
晟cheng 珲hun 珲hui 燕yan 相xiang 要yao 盛sheng 车che 撒sa 藏zang 粘nian 过guo 干gan 钻zuan 闫yan
""".split()


def main():
    readings = all_readings(fields(sys.argv[1]))
    missing = [character for character in gb2312() if character not in readings]
    if missing:
        sys.exit(f"no reading of {''.join(missing)}")
    OUTPUT.write_text(swift(readings), encoding="utf-8")


def gb2312():
    """The 6,763 characters of levels 1 and 2."""
    pairs = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [pair.decode("gb2312") for pair in pairs if not b"\xd7\xf9" < pair < b"\xd8"]


def fields(path):
    """{character: {field: value}}"""
    opened = bz2.open if path.endswith(".bz2") else open
    table = defaultdict(dict)
    with opened(path, mode="rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t")
                table[chr(int(code[2:], 16))][field] = value
    return table


def all_readings(table):
    """{character: [readings without tones, the default first]}"""
    readings = {"〇": ["ling"], "嗯": ["en"]}
    for character, values in table.items():
        if "\u4e00" <= character <= "\u9fff" or "kTGHZ2013" in values:
            found = character_readings(values)
            if found:
                readings[character] = found
    for entry in DEFAULTS:
        readings[entry[0]] = unique([entry[1:]] + readings[entry[0]])
    for entry in EXTRA:
        readings[entry[0]] = unique(readings[entry[0]] + [entry[1:]])
    return readings


def character_readings(values):
    """The readings of one character; places in dictionaries and counts are dropped."""
    text = " ".join(values.get(field, "") for field in FIELDS)
    marked = re.findall(r"[^\s:,()]+", re.sub(r"[\d.,*]+:|\(\d+\)", " ", text))
    # A syllable without a vowel (呒 m, 哼 hng) is an interjection that nobody types.
    return unique(syllable for syllable in map(toneless, marked) if re.search("[aeiouv]", syllable))


def toneless(syllable):
    """lǜ -> lv"""
    letters = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def unique(items):
    return list(dict.fromkeys(items))


def swift(readings):
    """The source file: defaults in a first round of lines, further readings in a second."""
    first, further = defaultdict(list), defaultdict(list)
    for character in sorted(readings):
        syllables = readings[character]
        first[syllables[0]].append(character)
        for syllable in syllables[1:]:
            further[syllable].append(character)
    body = lines(first) + lines(further)
    return HEAD + "\n".join("  " + line for line in body) + '\n  """\n'


def lines(groups):
    return [
        f"{syllable}:{''.join(group[start:start + LINE_LENGTH])}"
        for syllable, group in sorted(groups.items())
        for start in range(0, len(group), LINE_LENGTH)
    ]


HEAD = '''// Written by scripts/make-pinyin-table.py. Data of the Unihan database, (c) 1991-2022 Unicode, Inc.,
// used under its License Agreement - Data Files and Software, https://www.unicode.org/license.txt.

/// Lines of `syllable:characters`, without tones, ü written v.
///
/// A character stands first at its default reading; later lines give its further ones.
let pinyinReadings: StaticString = """
'''

if __name__ == "__main__":
    main()
